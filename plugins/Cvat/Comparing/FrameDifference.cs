namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>What became of a frame: the objects made, changed and gone, by their keys.</summary>
internal sealed record FrameDifference
{
    /// <summary>What is there now, each under the key it had before or gets.</summary>
    public required IReadOnlyList<Part> Now { get; init; }

    public required IReadOnlyList<string> Made { get; init; }

    public required IReadOnlyList<string> Changed { get; init; }

    public required IReadOnlyList<string> Gone { get; init; }

    public bool IsNothing => Made.Count + Changed.Count + Gone.Count == 0;

    public static FrameDifference Between(IReadOnlyList<Part> known, IReadOnlyList<Part> now)
    {
        var before = known.ToDictionary(part => part.Key, part => part.Content, StringComparer.Ordinal);
        Part[] named = [.. now.Zip(Matching.Keys(known, now), (part, key) => part with { Key = key })];
        var keys = named.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Now = named,
            Made = [.. named.Where(part => !before.ContainsKey(part.Key)).Select(part => part.Key)],
            Changed = [.. named.Where(part => before.TryGetValue(part.Key, out var content) && content != part.Content).Select(part => part.Key)],
            Gone = [.. known.Where(part => !keys.Contains(part.Key)).Select(part => part.Key)],
        };
    }
}
