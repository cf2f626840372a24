namespace LabelHub.Host.People.Own;

/// <summary>What an objection would be about, in the words of the record.</summary>
internal sealed record OwnMatter
{
    public required long Project { get; init; }

    public required long Annotation { get; init; }

    public required long Version { get; init; }

    public string? Plugin { get; init; }

    public string? FindingKey { get; init; }

    public string? Said { get; init; }

    public string? Field { get; init; }
}
