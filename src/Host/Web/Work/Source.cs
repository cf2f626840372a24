namespace LabelHub.Host.Web.Work;

/// <summary>How much a connection sent.</summary>
public sealed record Source
{
    public required string Connection { get; init; }

    public required long Deliveries { get; init; }

    public required long Duplicates { get; init; }
}
