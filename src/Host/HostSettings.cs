using LabelHub.Host.Media;
using LabelHub.Host.Outgoing;
using Npgsql;

namespace LabelHub.Host;

/// <summary>What an installation is told at start, from configuration <c>LabelHub:…</c>, environment <c>LABELHUB__…</c> or the command line, the last one winning.</summary>
internal sealed class HostSettings
{
    public const string Section = "LabelHub";

    /// <summary>Where the server listens.</summary>
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>How it is reached from outside; the first of <see cref="Urls"/> unless set.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The folder for everything the installation keeps.</summary>
    public string Data { get; set; } = "data";

    /// <summary>An Npgsql connection string; without one, SQLite files under <see cref="Data"/>.</summary>
    public string? Storage { get; set; }

    /// <summary><c>all</c>, <c>web</c> or <c>worker</c>.</summary>
    public string Role { get; set; } = "all";

    /// <summary>What services and other outgoing calls may reach.</summary>
    public OutgoingSettings Outgoing { get; set; } = new();

    /// <summary>How much of pictures, sound and video is passed on and kept.</summary>
    public MediaSettings Media { get; set; } = new();

    public PluginTrust Plugins { get; set; } = new();

    public bool Serves => Role is "all" or "web";

    public bool Works => Role is "all" or "worker";

    public Uri PublicRoot
    {
        get
        {
            var url = PublicUrl ?? Urls.Split(';')[0].Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
            return new Uri(url.EndsWith('/') ? url : url + "/");
        }
    }

    public string DataFolder => Path.GetFullPath(Data);

    /// <summary>What is wrong, all at once.</summary>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>(Media.Errors());
        if (Role is not ("all" or "web" or "worker")) errors.Add($"--role '{Role}' is not known. Accepted are all, web, worker.");
        if (Plugins.Approval is not (PluginTrust.Auto or PluginTrust.Ask)) errors.Add($"LabelHub:Plugins:Approval '{Plugins.Approval}' is not known. Accepted are {PluginTrust.Auto}, {PluginTrust.Ask}.");
        if (Storage is { } storage && StorageError(storage) is { } wrong) errors.Add($"--storage is not an Npgsql connection string: {wrong} Give one like \"Host=…;Database=…;Username=…\".");
        if (PublicUrl is { } url && !Uri.TryCreate(url, UriKind.Absolute, out _)) errors.Add($"--public-url '{url}' is not an address. Give one like https://hub.example.org/.");
        foreach (var part in Urls.Split(';'))
        {
            if (!part.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) errors.Add($"--urls '{part}' is not an address. Give one like http://localhost:5080.");
        }

        return errors;
    }

    /// <summary>The text itself may hold a password, and is not quoted.</summary>
    private static string? StorageError(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is null ? "It names no Host." : null;
        }
        catch (ArgumentException)
        {
            return "It cannot be read.";
        }
    }
}
