namespace LabelHub.Host.People;

/// <summary>Somebody read figures about people.</summary>
public sealed record PersonalRead
{
    public required string Who { get; init; }

    public required string What { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Position { get; init; }
}
