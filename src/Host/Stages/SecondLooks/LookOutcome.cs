using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>
/// What a second look at one item showed. The first answer counts as it stood when the item was drawn, the second as its author first gave it: what was mended since
/// was mended in the sample alone, and would tell too good a story of the rest.
/// </summary>
internal sealed record LookOutcome
{
    /// <summary>The item, or the answer it was drawn for, is no longer there.</summary>
    public bool Gone { get; init; }

    /// <summary>Whether the two differ; <see langword="null"/> while there is no second answer, or none that can be compared.</summary>
    public bool? Differs { get; init; }

    /// <summary>Whether the first answer was wrong; <see langword="null"/> until a difference is decided. Two people who make the same mistake are not seen.</summary>
    public bool? Wrong { get; init; }

    public static LookOutcome Of(LookFacts facts)
    {
        var people = Answers.Counting(facts.Annotations).Where(row => Models.Regions(row).Count > 0).OrderBy(row => (row.CreatedAt, row.Id)).ToArray();
        if (facts.Ended || people.Length == 0) return new() { Gone = true };
        var first = At(facts, people[0], version => version.UpdatedAt <= facts.AskedAt, newest: true);
        // What was only heard of, or may be somebody else's, is no evidence.
        if (people.Skip(1).FirstOrDefault(Doubts.Counts) is not { } other) return new();
        var second = At(facts, other, version => version.ContributorId == other.ContributorId, newest: false);
        var fields = facts.Schema.Fields.Where(field => !field.PerRegion).Select(field => (field.Name, Agrees: Agrees(field, first, second))).Where(field => field.Agrees is not null).ToArray();
        if (fields.Length == 0) return new();
        return new() { Differs = fields.Any(field => field.Agrees == false), Wrong = Wrongness(facts, first, [.. fields.Where(field => field.Agrees == false).Select(field => field.Name)]) };
    }

    private static bool? Wrongness(LookFacts facts, IReadOnlyList<Region> first, IReadOnlyList<string> differing)
    {
        var decided = facts.Decisions.GroupBy(row => row.Field, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.MaxBy(row => (row.At, row.RemoteId))!, StringComparer.Ordinal);
        if (decided.Values.Any(row => !Labels(first, row.Field).SetEquals(Content.Read<string[]>(row.Labels)))) return true;
        return differing.All(decided.ContainsKey) ? false : null;
    }

    private static bool? Agrees(Field field, IReadOnlyList<Region> first, IReadOnlyList<Region> second)
    {
        var (one, other) = (Of(first, field.Name), Of(second, field.Name));
        if (one.Length + other.Length == 0) return null;
        return one.Length == 0 || other.Length == 0 ? false : GoldMatch.Agrees(field.Kind, one, other, tolerance: null);
    }

    private static IReadOnlyList<Region> At(LookFacts facts, AnnotationRow row, Func<VersionRow, bool> counts, bool newest)
    {
        var versions = facts.Versions.Where(version => version.AnnotationId == row.Id && counts(version));
        var found = newest ? versions.MaxBy(version => version.UpdatedAt) : versions.MinBy(version => version.UpdatedAt);
        return found is null ? Models.Regions(row) : Models.Regions(found);
    }

    private static HashSet<string> Labels(IReadOnlyList<Region> regions, string field) => Of(regions, field).SelectMany(region => region.Labels).ToHashSet(StringComparer.Ordinal);

    private static Region[] Of(IReadOnlyList<Region> regions, string field) => [.. regions.Where(region => region.Field == field)];
}
