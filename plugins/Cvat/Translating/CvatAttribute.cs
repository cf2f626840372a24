namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>A question about each object of a label.</summary>
internal sealed record CvatAttribute
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string InputType { get; init; }

    /// <summary>What may be chosen; of a number, the least, the greatest and the step.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public static CvatAttribute Read(Node node) => new()
    {
        Id = node.Need("id").Whole(),
        Name = node.Need("name").Text(),
        InputType = node.Find("input_type")?.Text() ?? "text",
        Values = [.. (node.Find("values")?.Elements() ?? []).Select(value => value.Text())],
    };
}
