namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>What an admin sends to connect a tool.</summary>
internal static class Connection
{
    public const string Secret = "hook-secret-of-the-tests";

    public static object To(Uri tool, string token, string name = "Studio") => new
    {
        kind = "label-studio",
        name,
        baseUrl = tool.ToString(),
        token,
        secret = Secret,
        verify = true,
        requestLimitSeconds = 2,
    };

    /// <summary>A connection that only receives, and counts all work as new.</summary>
    public static object Deaf(string name) => new
    {
        kind = "label-studio",
        name,
        secret = Secret,
        verify = false,
        trust = true,
        baseline = DateTimeOffset.UnixEpoch,
    };
}
