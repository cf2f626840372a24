using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Api.Reads.Work;
using LabelHub.Host.Web.Actions;

namespace LabelHub.Host.Web.Work;

/// <summary>One tab of the work page: what it shows is set, the rest is not.</summary>
public sealed record WorkModel
{
    public required string Tab { get; init; }

    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    public Listing<Delivery>? Deliveries { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public Listing<WorkSummary>? Work { get; init; }

    public Listing<EffectSummary>? Effects { get; init; }

    public IReadOnlyDictionary<string, long> EffectCounts { get; init; } = new Dictionary<string, long>();

    /// <summary>The state that effects are narrowed to.</summary>
    public string? EffectState { get; init; }

    public IReadOnlyList<Schedule>? Schedules { get; init; }

    /// <summary>Why the last action was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether this is not the first page of a list.</summary>
    public bool IsFurther { get; init; }

    public string Href(string? next = null) =>
        $"/work?tab={Tab}{(EffectState is null ? "" : "&state=" + EffectState)}{(next is null ? "" : "&next=" + next)}";
}
