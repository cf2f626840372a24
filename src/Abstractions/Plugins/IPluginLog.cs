namespace LabelHub.Abstractions.Plugins;

/// <summary>Where a rule may tell its author what it does; the newest entries are on the plugin's page. Ask for it in the rule's constructor.</summary>
/// <remarks>What is told is no outcome: it is not kept for good, not replayed, and no person outside the hub's administration sees it.</remarks>
public interface IPluginLog
{
    /// <summary>Tells something worth knowing.</summary>
    /// <param name="message">The message, as an interpolated string; its arguments are kept beside it.</param>
    void Info(FormattableString message);

    /// <summary>Tells of something that is not as it should be.</summary>
    /// <param name="message">The message, as an interpolated string; its arguments are kept beside it.</param>
    void Warn(FormattableString message);
}
