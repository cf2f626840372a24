namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>A task as the tool tells it.</summary>
internal sealed record CvatTask
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required int Size { get; init; }

    public string? ValidationMode { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public static CvatTask Read(Node node) => new()
    {
        Id = node.Need("id").Whole(),
        Name = node.Need("name").Text(),
        Size = node.Find("size")?.Whole() ?? 0,
        ValidationMode = node.Find("validation_mode")?.Text(),
        CreatedAt = node.Need("created_date").Instant(),
        UpdatedAt = node.Need("updated_date").Instant(),
    };
}
