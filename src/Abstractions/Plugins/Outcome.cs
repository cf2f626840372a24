namespace LabelHub.Abstractions.Plugins;

/// <summary>What a rule says should be so. LabelHub compares it with what stands and posts only the difference.</summary>
public abstract record Outcome
{
    /// <summary>The identity within the subject and the plugin: the same key is the same outcome, whatever its wording.</summary>
    public abstract string Key { get; }
}
