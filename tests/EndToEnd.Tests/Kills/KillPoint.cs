using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.Relays;

namespace LabelHub.EndToEnd.Tests.Kills;

/// <summary>Where a hub is killed: at which of its calls, and how far the call has come.</summary>
internal sealed record KillPoint
{
    private static readonly RelayAct[] Modes = [RelayAct.KillBefore, RelayAct.KillAfter, RelayAct.KillAmid];

    /// <summary>Counted from 1.</summary>
    public required int Call { get; init; }

    public required RelayAct Mode { get; init; }

    public required Engine Engine { get; init; }

    /// <summary>Spread over all calls, so that few points meet the whole of it; every fourth on PostgreSQL.</summary>
    public static IEnumerable<KillPoint> Draw(int count, int calls, int seed)
    {
        var random = new Random(seed);
        for (var index = 0; index < count; index++)
        {
            var from = 1 + (calls * index / count);
            var to = 1 + (calls * (index + 1) / count);
            yield return new()
            {
                Call = random.Next(from, Math.Max(from + 1, to)),
                Mode = Modes[random.Next(Modes.Length)],
                Engine = index % 4 == 3 ? Engine.Postgres : Engine.Sqlite,
            };
        }
    }
}
