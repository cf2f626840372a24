namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>An amount that is paid out, or proposed to be.</summary>
public sealed record PayoutDetail
{
    /// <summary><see langword="null"/> for what a person has still to approve.</summary>
    public long? Id { get; init; }

    public required Named Contributor { get; init; }

    public required string Unit { get; init; }

    public required long Amount { get; init; }

    /// <summary><c>proposed</c>, <c>approved</c>, <c>paid</c> or <c>cancelled</c>.</summary>
    public required string State { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public string? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where the payment can be found outside, or why it was cancelled.</summary>
    public string? Note { get; init; }
}
