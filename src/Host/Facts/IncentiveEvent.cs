namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about budgets and payouts. What a person decided holds as the event says it.</summary>
internal static class IncentiveEvent
{
    public sealed record BudgetSet
    {
        public required long Project { get; init; }

        public required string Unit { get; init; }

        /// <summary>All that the project may ever spend in this unit.</summary>
        public required long Amount { get; init; }

        /// <summary>What an hour of work should bring at least.</summary>
        public long? HourlyFloor { get; init; }

        public required string By { get; init; }
    }

    public sealed record TopUpApproved
    {
        public required long Project { get; init; }

        public required long Contributor { get; init; }

        public required string Unit { get; init; }

        public required long Amount { get; init; }

        public required string Reason { get; init; }

        public required string By { get; init; }
    }

    public sealed record PayoutApproved
    {
        public required long Project { get; init; }

        public required long Contributor { get; init; }

        public required string Unit { get; init; }

        public required long Amount { get; init; }

        public required string By { get; init; }
    }

    public sealed record PayoutEnded
    {
        public required long Payout { get; init; }

        /// <summary>Where the payment can be found outside, or why it was cancelled.</summary>
        public string? Note { get; init; }

        public required string By { get; init; }
    }
}
