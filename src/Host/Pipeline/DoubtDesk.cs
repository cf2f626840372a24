using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Pipeline;

/// <summary>Takes down whether work that somebody else had a hand in is its contributor's own.</summary>
internal sealed class DoubtDesk(HouseLog house, Hub hub)
{
    /// <returns>Whether such work waits, and why it cannot be decided so.</returns>
    public async Task<(bool Found, string? Refusal)> DecideAsync(long annotation, long version, bool genuine, string? reason, string by, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => DoubtView.FindAsync(session, annotation, stop), stop) is not { } doubted) return (false, null);
        if (doubted.UpdatedAt != version) return (true, "It has changed since you saw it. Look at what stands there now, then decide.");
        if (string.IsNullOrWhiteSpace(reason)) return (true, "reason: is missing. Say what you looked at: pay and reliability rest on it.");
        var body = new TrustEvent.Decided { Annotation = annotation, Version = version, Genuine = genuine, Reason = reason.Trim(), By = by };
        await house.AppendAsync(EventKind.DoubtDecided, body, string.Create(CultureInfo.InvariantCulture, $"{annotation}/{version}"), stop);
        return (true, null);
    }
}
