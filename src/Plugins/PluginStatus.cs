namespace LabelHub.Plugins;

/// <summary>How a build of a plugin stands.</summary>
public enum PluginStatus
{
    /// <summary>Loaded; its rules run.</summary>
    Active = 0,

    /// <summary>Switched off by an admin.</summary>
    Disabled,

    /// <summary>Found where an admin approves each build before it runs, and not approved yet.</summary>
    Unapproved,

    /// <summary>Another folder, later in the list, holds a plugin of the same id.</summary>
    Superseded,

    /// <summary>Built against an SDK this host does not have.</summary>
    NotSupported,

    /// <summary>Could not be loaded.</summary>
    Malfunctioned,

    /// <summary>Stopped at run time: it hung, ran out of memory or kept failing. What it said stands.</summary>
    Suspended,

    /// <summary>Not loaded since it ended the process, or was at work each time it died.</summary>
    Quarantined,
}
