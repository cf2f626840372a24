using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages.Unions;

/// <summary>What matches and what does not, before the items of projects are united.</summary>
public sealed record UnionReport
{
    private const int Shown = 5;

    /// <summary>How many keys are in more than one of the projects.</summary>
    public required long Shared { get; init; }

    /// <summary>How many keys are in all of them.</summary>
    public required long InAll { get; init; }

    /// <summary>How many items have the key that most have.</summary>
    public required long Largest { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    public required IReadOnlyList<SharedField> Fields { get; init; }

    internal static UnionReport Of(IReadOnlyList<UnionPart> parts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in parts.SelectMany(part => part.Keys.OfType<string>().Distinct(StringComparer.Ordinal))) places[key] = places.GetValueOrDefault(key) + 1;
        return new()
        {
            Shared = places.Values.Count(count => count > 1),
            InAll = places.Values.Count(count => count == parts.Count),
            Largest = parts.SelectMany(part => part.Keys.OfType<string>()).GroupBy(key => key, StringComparer.Ordinal).Select(same => same.Count()).DefaultIfEmpty(0).Max(),
            Places = [.. parts.Select(part => PlaceOf(part, places))],
            Fields =
            [
                .. from part in parts
                   from field in part.Schema.Fields
                   where !field.PerRegion
                   group (part, field) by part.Member.Fields.GetValueOrDefault(field.Name, field.Name) into same
                   orderby same.Key
                   select new SharedField { Name = same.Key, Projects = [.. same.Select(s => s.part.Project.Title)], Problem = Problem([.. same], parts.Count), Clashes = Clashes(same) },
            ],
        };
    }

    private static Place PlaceOf(UnionPart part, Dictionary<string, int> places)
    {
        var keys = part.Keys.OfType<string>().GroupBy(key => key, StringComparer.Ordinal).ToArray();
        var alone = keys.Where(key => places[key.Key] == 1).Select(key => key.Key).Order(StringComparer.Ordinal).ToArray();
        var repeated = keys.Where(key => key.Count() > 1).Select(key => key.Key).Order(StringComparer.Ordinal).ToArray();
        return new()
        {
            Project = part.Project.Id,
            Title = part.Project.Title,
            Items = part.Keys.Count,
            WithoutKey = part.Keys.Count(key => key is null),
            OnlyHere = alone.Length,
            OnlyHereSuchAs = [.. alone.Take(Shown)],
            Repeated = repeated.Length,
            RepeatedSuchAs = [.. repeated.Take(Shown)],
        };
    }

    /// <summary>Why answers to a field do not count for each other; <see langword="null"/> when they all do.</summary>
    private static string? Problem(IReadOnlyList<(UnionPart Part, Field Field)> same, int projects)
    {
        if (same.Count < projects) return "Not asked everywhere under this name: name it in 'fields' where it is called otherwise.";
        if (Clashes(same)) return $"Asked in different ways: {string.Join(", ", same.Select(s => $"{s.Field.Kind} in '{s.Part.Project.Title}'"))}. Such answers are not one.";
        var labels = same.Select(s => s.Field.Labels.ToHashSet(StringComparer.Ordinal)).ToArray();
        var everywhere = labels.Aggregate((all, some) => [.. all.Intersect(some)]);
        var odd = labels.SelectMany(some => some).Except(everywhere).Distinct().Order(StringComparer.Ordinal).ToArray();
        return odd.Length == 0 ? null : $"Labels that are not everywhere: {string.Join(", ", odd.Take(Shown).Select(label => $"'{label}'"))}{(odd.Length > Shown ? " and more" : "")}. An answer with one counts only where the label is known.";
    }

    private static bool Clashes(IEnumerable<(UnionPart Part, Field Field)> same) => same.Select(s => s.Field.Kind).Distinct().Count() > 1;

    /// <summary>How the items of a project match.</summary>
    public sealed record Place
    {
        public required long Project { get; init; }

        public required string Title { get; init; }

        public required long Items { get; init; }

        /// <summary>Items that stay alone because nothing tells what they are.</summary>
        public required long WithoutKey { get; init; }

        /// <summary>Keys that are in no other of the projects.</summary>
        public required long OnlyHere { get; init; }

        public required IReadOnlyList<string> OnlyHereSuchAs { get; init; }

        /// <summary>Keys that several items of this project have: they too would be one.</summary>
        public required long Repeated { get; init; }

        public required IReadOnlyList<string> RepeatedSuchAs { get; init; }
    }

    /// <summary>A field under its name in the union.</summary>
    public sealed record SharedField
    {
        public required string Name { get; init; }

        public required IReadOnlyList<string> Projects { get; init; }

        public required string? Problem { get; init; }

        /// <summary>Whether the projects ask in different ways, so that their answers cannot be one.</summary>
        public required bool Clashes { get; init; }
    }
}
