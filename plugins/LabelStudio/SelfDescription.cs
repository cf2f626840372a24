using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;

namespace LabelHub.Plugin.LabelStudio;

/// <summary>Asks the tool what it is.</summary>
internal sealed class SelfDescription(ILabelStudioApi api, TimeProvider clock)
{
    /// <summary>The tool tells its time in whole seconds, cut off: on average it is half a second later.</summary>
    private static readonly TimeSpan CutOff = TimeSpan.FromMilliseconds(500);

    public async Task<ToolDescription> AskAsync(CancellationToken stop)
    {
        var sent = clock.GetUtcNow();
        var version = await api.GetVersionAsync(stop);
        var account = await api.WhoAmIAsync(stop);
        var edition = await api.HasAnnotationReviewsAsync(stop) ? "Enterprise" : "Community";
        return new()
        {
            Product = $"Label Studio {edition}",
            Version = version.Content.Release,
            Account = ToolIds.Text(account.Id),
            ClockOffset = Offset(sent, version.Received, version.ToolTime),
        };
    }

    private static TimeSpan Offset(DateTimeOffset sent, DateTimeOffset received, DateTimeOffset? toolTime) =>
        toolTime is { } told ? told + CutOff - (sent + ((received - sent) / 2)) : TimeSpan.Zero;
}
