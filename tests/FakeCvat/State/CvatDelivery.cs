namespace LabelHub.FakeCvat.State;

/// <summary>One attempt to tell a webhook, as the delivery log keeps it.</summary>
public sealed record CvatDelivery
{
    public required int Id { get; init; }

    public required int Hook { get; init; }

    public required string Event { get; init; }

    /// <summary>What the receiver answered; 502 where it could not be reached, 504 where it was too slow.</summary>
    public required int Status { get; init; }

    public required int Attempt { get; init; }

    public bool Redelivery { get; init; }

    public required string ChangedFields { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The bytes that were sent.</summary>
    public required string Body { get; init; }
}
