namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>A webhook as the tool tells it; its secret is never told.</summary>
internal sealed record Hook
{
    public required int Id { get; init; }

    public required string Url { get; init; }

    public string Description { get; init; } = "";

    public bool IsActive { get; init; }

    public IReadOnlyList<string> Events { get; init; } = [];

    public static Hook Read(Node node) => new()
    {
        Id = node.Need("id").Whole(),
        Url = node.Need("target_url").Text(),
        Description = node.Find("description")?.Text() ?? "",
        IsActive = node.Find("is_active")?.Flag() ?? true,
        Events = [.. (node.Find("events")?.Elements() ?? []).Select(name => name.Text())],
    };
}
