namespace LabelHub.Abstractions.Plugins;

/// <summary>How an effect weighs on people.</summary>
public enum EffectWeight
{
    /// <summary>Tells something.</summary>
    Informs = 0,

    /// <summary>Directs work.</summary>
    Steers,

    /// <summary>Is to a person's disadvantage: only ever proposed, for a person to decide.</summary>
    Adverse,
}
