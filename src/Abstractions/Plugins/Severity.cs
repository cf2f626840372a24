namespace LabelHub.Abstractions.Plugins;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info = 0,

    /// <summary>Probably needs a look.</summary>
    Warning,

    /// <summary>The annotation should not be used as it is.</summary>
    Error,
}
