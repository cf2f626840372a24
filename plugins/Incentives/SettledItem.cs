namespace LabelHub.Plugin.Incentives;

/// <summary>All that settled of one contributor's work on one item.</summary>
internal sealed record SettledItem
{
    public required long ItemId { get; init; }

    /// <summary>Whether the evidence named a winner for any of its fields.</summary>
    public required bool IsKnown { get; init; }

    /// <summary>Whether all that is known of it is as it should be.</summary>
    public required bool IsRight { get; init; }

    public required double Difficulty { get; init; }

    /// <summary>The items in the order in which they first settled: later work and later decisions move none of them.</summary>
    public static IReadOnlyList<SettledItem> Of(IEnumerable<Judgement> settled) =>
    [
        .. from judgement in settled
           group judgement by judgement.ItemId into own
           select new SettledItem
           {
               ItemId = own.Key,
               IsKnown = own.Any(judgement => judgement.Agrees is not null),
               IsRight = own.Any(judgement => judgement.Agrees is not null) && own.All(judgement => judgement.Agrees != false),
               Difficulty = own.Max(judgement => judgement.Difficulty),
           },
    ];
}
