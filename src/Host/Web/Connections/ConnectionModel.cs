using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.StartPlans;

namespace LabelHub.Host.Web.Connections;

/// <summary>One connection: what its tool is and holds, what is known of the labels, and what to do first.</summary>
public sealed record ConnectionModel
{
    public required ConnectionDetail Detail { get; init; }

    public required StartPlan Plan { get; init; }

    /// <summary>Why what was asked for was not done.</summary>
    public string? Refusal { get; init; }
}
