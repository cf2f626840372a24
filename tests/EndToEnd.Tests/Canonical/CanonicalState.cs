using LabelHub.Host.Storage;

namespace LabelHub.EndToEnd.Tests.Canonical;

/// <summary>
/// All that a hub has derived, told with the tool's own names alone: remote ids and the instants the tool gave. No number of ours, no
/// position, no time of receipt is in it, so that two hubs that know the same tell the same.
/// </summary>
internal static class CanonicalState
{
    public static async Task<string> OfAsync(Hub hub, CancellationToken stop)
    {
        var lines = await hub.ReadAsync(
            async session =>
            {
                var names = await NaturalNames.ReadAsync(session, stop);
                return (IReadOnlyList<string>)
                [
                    .. await RecordedLines.ReadAsync(session, names, stop),
                    .. await DerivedLines.ReadAsync(session, names, stop),
                ];
            },
            stop);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>The lines that only one of two states has, for people to read.</summary>
    public static string Difference(string one, string other)
    {
        var (left, right) = (one.Split('\n'), other.Split('\n'));
        return string.Join('\n', left.Except(right).Select(line => "- " + line).Concat(right.Except(left).Select(line => "+ " + line)).Take(40));
    }
}
