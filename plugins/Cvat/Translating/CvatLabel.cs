namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>A label of the tool.</summary>
internal sealed record CvatLabel
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What may be drawn with it; <c>any</c> for everything.</summary>
    public required string Type { get; init; }

    public IReadOnlyList<CvatAttribute> Attributes { get; init; } = [];

    /// <summary>The points of a skeleton.</summary>
    public IReadOnlyList<CvatLabel> Parts { get; init; } = [];

    public CvatAttribute? Attribute(long id) => Attributes.FirstOrDefault(attribute => attribute.Id == id);

    public static CvatLabel Read(Node node) => new()
    {
        Id = node.Need("id").Whole(),
        Name = node.Need("name").Text(),
        Type = node.Find("type")?.Text() ?? "any",
        Attributes = [.. (node.Find("attributes")?.Elements() ?? []).Select(CvatAttribute.Read)],
        Parts = [.. (node.Find("sublabels")?.Elements() ?? []).Select(Read)],
    };
}
