using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat;

/// <summary>Asks the tool what it is.</summary>
internal sealed class SelfDescription(CvatApi api, TimeProvider clock)
{
    /// <summary>The tool tells its time in whole seconds, cut off: on average it is half a second later.</summary>
    private static readonly TimeSpan CutOff = TimeSpan.FromMilliseconds(500);

    public async Task<ToolDescription> AskAsync(CancellationToken stop)
    {
        var sent = clock.GetUtcNow();
        var about = await api.AboutAsync(stop);
        var node = new Node(about.Content, "");
        return new()
        {
            Product = "CVAT",
            Version = node.Need("version").Text(),
            Account = ToolIds.Text(await api.SelfAsync(stop)),
            ClockOffset = about.ToolTime is { } told ? told + CutOff - (sent + ((about.Received - sent) / 2)) : TimeSpan.Zero,
        };
    }
}
