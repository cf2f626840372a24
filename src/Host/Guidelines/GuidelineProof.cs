using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Checks;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Guidelines;

/// <summary>What a sheet and a template would become if they were published now: a pure function of the case.</summary>
public sealed record GuidelineProof
{
    public required GuidelineSheet Sheet { get; init; }

    public required string Template { get; init; }

    public required GuidelineText Text { get; init; }

    public required IReadOnlyList<GuidelineCheck> Checks { get; init; }

    public required VersionProposal Proposal { get; init; }

    public required string Fingerprint { get; init; }

    public bool HasErrors => Checks.Any(check => check.IsError);

    internal static GuidelineProof Of(GuidelineCase subject, GuidelineSheet sheet, string template, IReadOnlyList<ItemRow> items, ProofTerms terms)
    {
        var over = subject.Whole(sheet);
        var plain = GuidelineText.Of(template, ModelMaker.Of(subject, over, items, terms.Root, GuidelineVersions.Zero, []));
        var fingerprint = Content.Hash(template, plain.Markdown);
        var proposal = Propose(subject, over, fingerprint, terms.Size);
        var text = GuidelineText.Of(template, ModelMaker.Of(subject, over, items, terms.Root, proposal.Version.ToString(), subject.InForce is null ? [] : [.. proposal.Changes.Select(change => change.Text)]));
        return new()
        {
            Sheet = over,
            Template = template,
            Text = text,
            Checks = GuidelineChecks.Of(over, template, text, [.. subject.Classes], items.Select(item => item.Id).ToHashSet(), terms.WordLimit),
            Proposal = proposal,
            Fingerprint = fingerprint,
        };
    }

    private static VersionProposal Propose(GuidelineCase subject, GuidelineSheet sheet, string fingerprint, ChangeSize atLeast)
    {
        if (subject is not { InForce: { } row, Version: { } version }) return VersionProposal.First;
        var before = GuidelineCase.Read(row.Sheet);
        return VersionProposal.After(version, before, sheet, fingerprint == row.Fingerprint).Raised(version, atLeast);
    }
}
