namespace LabelHub.Host.Incentives;

/// <summary>How a project's budget in one unit stands.</summary>
internal sealed record BudgetState
{
    public required string Unit { get; init; }

    /// <summary>All that was granted; <see langword="null"/> where nobody set a budget.</summary>
    public long? Granted { get; init; }

    public required long Spent { get; init; }

    /// <summary>What is wanted beyond the budget, and held.</summary>
    public required long Held { get; init; }

    public long? HourlyFloor { get; init; }

    public long Left => (Granted ?? 0) - Spent;
}
