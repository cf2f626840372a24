using System.Diagnostics;

namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>The hub as a program of its own.</summary>
internal static class HubProgram
{
    /// <summary>How a command of the hub is run at a place; both of its outputs are the test's.</summary>
    public static ProcessStartInfo Command(HubPlace place, params string[] command)
    {
        string[] storage = place.Storage is { } connection ? ["--storage", connection] : [];
        return new("dotnet", [Path.Combine(AppContext.BaseDirectory, "LabelHub.Host.dll"), .. command, "--data", place.Data, "--urls", place.Address.ToString(), .. storage])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
