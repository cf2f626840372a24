namespace LabelHub.FakeLabelStudio.Ledger;

/// <summary>One attempt to tell a webhook; there is never a second.</summary>
public sealed record HookDelivery
{
    public required DateTimeOffset At { get; init; }

    public required int Hook { get; init; }

    public required int Project { get; init; }

    public required string Action { get; init; }

    public required string Url { get; init; }

    public required string Body { get; init; }

    /// <summary>What the receiver answered; null when it did not, which does not mean that it got nothing.</summary>
    public int? Status { get; init; }

    /// <summary>Why there was no answer.</summary>
    public string? Failure { get; init; }
}
