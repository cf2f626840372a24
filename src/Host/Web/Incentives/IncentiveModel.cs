using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Incentives;

namespace LabelHub.Host.Web.Incentives;

/// <summary>What the page of a project's incentives shows.</summary>
public sealed record IncentiveModel
{
    public required Named Project { get; init; }

    /// <summary>Why there is nothing to show.</summary>
    public string? Absent { get; init; }

    /// <summary>Why what was asked for was not done.</summary>
    public string? Refusal { get; init; }

    public IReadOnlyList<BudgetDetail> Budgets { get; init; } = [];

    public IReadOnlyList<StandingDetail> Standings { get; init; } = [];

    public IReadOnlyList<PayoutDetail> Proposals { get; init; } = [];

    public IReadOnlyList<PayoutDetail> Payouts { get; init; } = [];

    public IReadOnlyList<PayDetail> Pay { get; init; } = [];

    public string Address => $"/incentives/{Project.Id}";
}
