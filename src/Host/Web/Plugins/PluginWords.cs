namespace LabelHub.Host.Web.Plugins;

/// <summary>How plugins stand, in words.</summary>
internal static class PluginWords
{
    public static string Tone(string status) => status switch
    {
        "active" => "good",
        "suspended" or "quarantined" or "malfunctioned" or "notSupported" => "bad",
        _ => "quiet",
    };

    public static string Status(string status) => status switch
    {
        "notSupported" => "not supported",
        "unapproved" => "waits for approval",
        _ => status,
    };

    public static bool WaitsForApproval(string status) => status == "unapproved";

    /// <summary>Whether a person can have it loaded again.</summary>
    public static bool CanResume(string status) => status is "suspended" or "quarantined" or "disabled";
}
