namespace LabelHub.Abstractions.Model;

/// <summary>What a <see cref="Judgement"/> rests on, weakest first.</summary>
public enum Evidence
{
    /// <summary>Nothing yet: fewer than two other contributors answered.</summary>
    None = 0,

    /// <summary>The answers of at least two others, one's own left out.</summary>
    Peers,

    /// <summary>An item with a known answer.</summary>
    Gold,

    /// <summary>What a person decided.</summary>
    Decision,
}
