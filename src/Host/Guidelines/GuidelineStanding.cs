using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Guidelines;

/// <summary>How a guideline stands in its tool: what is wanted there, and what someone else put in its place.</summary>
public sealed record GuidelineStanding
{
    public required string State { get; init; }

    public string? Reason { get; init; }

    /// <summary>The version that the tool should show.</summary>
    public required string Version { get; init; }

    public required string Ours { get; init; }

    /// <summary>What someone else put there, as the tool answered it; <see langword="null"/> unless it rests because of that.</summary>
    public string? Theirs { get; init; }

    public DateTimeOffset? MetAt { get; init; }

    /// <summary>The name of their text, for whoever allows it to be overwritten.</summary>
    public string? Hash => Theirs is null ? null : Sighting.Hash(Theirs);

    public string TheirsAsMarkdown => Theirs is null ? "" : HtmlMarkdown.Of(Theirs);

    public IReadOnlyList<DiffRow> Difference => DiffRow.Pair(LineDiff.Of(TheirsAsMarkdown, Ours));

    internal static GuidelineStanding Of(EffectRow effect, IReadOnlyList<ReceiptRow> receipts)
    {
        var wanted = (ShowGuideline)Content.Read<Effect>(effect.Json);
        var met = effect.State == EffectState.Overridden ? receipts.LastOrDefault(r => r.EffectKey == effect.EffectKey && r.Outcome == ReceiptAct.Overridden) : null;
        return new()
        {
            State = effect.State,
            Reason = effect.Reason,
            Version = wanted.Version,
            // Both sides went through the same reading, so that only words and structure differ.
            Ours = HtmlMarkdown.Of(wanted.Html),
            Theirs = met is null ? null : met.Answer ?? "",
            MetAt = met?.EndedAt?.ToTime(),
        };
    }
}
