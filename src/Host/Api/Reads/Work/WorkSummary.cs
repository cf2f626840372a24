namespace LabelHub.Host.Api.Reads.Work;

/// <summary>Something that is due, waits for its time, or is parked.</summary>
public sealed record WorkSummary
{
    public required long Id { get; init; }

    /// <summary>What the subject is: <c>item</c>, <c>contributor</c>, <c>event</c>, <c>look</c>, <c>plan</c>, <c>project</c> or <c>outbox</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The lane that works on it; for items, the plugin.</summary>
    public required string Lane { get; init; }

    /// <summary>The id of the item, contributor, project or connection, or the position of the event or plan.</summary>
    public required long Subject { get; init; }

    public required string Cause { get; init; }

    public required int Attempts { get; init; }

    /// <summary>When it may be tried again; <see langword="null"/> for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public string? Reason { get; init; }
}
