namespace LabelHub.Host.Api.Reads;

/// <summary>Something by id and name.</summary>
public sealed record Named
{
    public required long Id { get; init; }

    public required string Name { get; init; }
}
