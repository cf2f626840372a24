namespace LabelHub.Host.Api.Reads.Items;

/// <summary>What a reviewer decided.</summary>
public sealed record DecisionDetail
{
    public required string Field { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required Named Reviewer { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The key of the request it answers.</summary>
    public required string Request { get; init; }

    /// <summary>The decision record it follows, such as <c>D3</c>.</summary>
    public string? Cites { get; init; }

    public required long Position { get; init; }
}
