namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>How a project's budget in one unit stands.</summary>
public sealed record BudgetDetail
{
    public required string Unit { get; init; }

    /// <summary>All that was granted; <see langword="null"/> where nobody set a budget.</summary>
    public long? Granted { get; init; }

    public required long Spent { get; init; }

    public required long Left { get; init; }

    /// <summary>Beyond the budget: wanted, held, and posted when the budget is raised.</summary>
    public required long Held { get; init; }

    /// <summary>What an hour of work should bring at least.</summary>
    public long? HourlyFloor { get; init; }
}
