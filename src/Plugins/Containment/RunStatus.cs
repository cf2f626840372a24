namespace LabelHub.Plugins.Containment;

/// <summary>How one run of plugin code ended. Only a completed run may withdraw what stands.</summary>
public enum RunStatus
{
    /// <summary>It returned.</summary>
    Completed = 0,

    /// <summary>It threw, or said more than it may.</summary>
    Failed,

    /// <summary>It took longer than its limit. The plugin is suspended and its thread is given up.</summary>
    TimedOut,

    /// <summary>It was not run, since the plugin is suspended or unloaded.</summary>
    Suspended,
}
