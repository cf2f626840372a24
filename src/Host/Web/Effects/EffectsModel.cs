using System.Globalization;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Api.Reads.Writing;

namespace LabelHub.Host.Web.Effects;

/// <summary>A list of effects, how it was narrowed, and what keeps them from being sent.</summary>
public sealed record EffectsModel
{
    public required Listing<EffectSummary> Page { get; init; }

    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    public required IReadOnlyList<Named> Projects { get; init; }

    /// <summary>The kinds of which the first few are sent and the rest waits for a person.</summary>
    public IReadOnlyList<ValveSummary> Resting { get; init; } = [];

    public required WritingState Writing { get; init; }

    public string? State { get; init; }

    public long? Project { get; init; }

    public string? Kind { get; init; }

    public string? Refusal { get; init; }

    /// <summary>Whether this is not the first page.</summary>
    public bool IsFurther { get; init; }

    /// <summary>The address of the same list in another state, or further on.</summary>
    public string Href(string? state, string? next = null)
    {
        string?[] parts =
        [
            Project is { } project ? "project=" + project.ToString(CultureInfo.InvariantCulture) : null,
            Kind is null ? null : "kind=" + Kind,
            state is null ? null : "state=" + state,
            next is null ? null : "next=" + next,
        ];
        return string.Join('&', parts.OfType<string>()) is { Length: > 0 } query ? "/effects?" + query : "/effects";
    }
}
