using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>
/// Puts people in the order of how well they work. All are measured over as many items, their newest with a known outcome, so that the lower bounds
/// compare and more work alone moves nobody past a more accurate peer. Whoever has fewer is not ranked yet.
/// </summary>
internal static class Ranking
{
    /// <summary>How many items everybody is measured over.</summary>
    public const int Window = 50;

    public static IReadOnlyList<Place> Of(IEnumerable<Standing> standings)
    {
        var people = standings.GroupBy(standing => standing.Row.ContributorId).Select(Measured).ToArray();
        return
        [
            .. from place in people
               let rank = place.IsRanked ? 1 + people.Count(other => other.IsRanked && other.Skill!.Low > place.Skill!.Low) : (int?)null
               orderby rank ?? int.MaxValue, place.Contributor
               select place with { Rank = rank },
        ];
    }

    private static Place Measured(IGrouping<long, Standing> own)
    {
        var items = own.OrderBy(standing => standing.First).GroupBy(standing => standing.Row.ItemId).ToArray();
        var known = items.Where(item => item.Any(answer => answer.Row.Agrees is not null)).TakeLast(Window).ToArray();
        var right = known.Count(item => item.All(answer => answer.Row.Agrees != false));
        return new() { Contributor = own.Key, Items = items.Length, Skill = known.Length == 0 ? null : Wilson.Skill(known.Length, right) };
    }

    /// <summary>Where somebody stands.</summary>
    internal sealed record Place
    {
        public required long Contributor { get; init; }

        /// <summary>All items on which their work settled.</summary>
        public required int Items { get; init; }

        /// <summary>How accurate the newest of them were; nothing while no outcome is known.</summary>
        public Skill? Skill { get; init; }

        /// <summary>Whether there are enough to be compared.</summary>
        public bool IsRanked => Skill?.Judged == Window;

        public int? Rank { get; init; }
    }
}
