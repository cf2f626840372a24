using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Checks;
using LabelHub.Host.Guidelines.Pictures;
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

    /// <summary>Those that the version in force does not show: somebody must have looked at each.</summary>
    public IReadOnlyList<Picture> NewPictures { get; init; } = [];

    public bool HasErrors => Checks.Any(check => check.IsError);

    internal static GuidelineProof Of(GuidelineCase subject, GuidelineSheet sheet, string template, IReadOnlyList<ItemRow> items, IReadOnlyList<AnnotationRow> work, ILookup<long, Medium> media, ProofTerms terms)
    {
        var over = subject.Whole(sheet) with { Pictures = [] };
        var plain = GuidelineText.Of(template, ModelMaker.Of(subject, over, items, terms.Root, GuidelineVersions.Zero, []));
        var resolver = new PictureResolver(items, work, media);
        var pictures = MarkdownPictures.In(plain.Markdown).Where(found => found.IsPicture).DistinctBy(found => found.Address).Select(found => (found.Address, Result: resolver.Find(found))).ToArray();
        over = over with { Pictures = [.. pictures.Select(found => found.Result.Picture).OfType<Picture>()] };
        var news = over.Pictures.Where(picture => !GuidelineCase.Read(subject.InForce?.Sheet).Pictures.Any(picture.IsSame)).ToArray();
        var fingerprint = Content.Hash(template, plain.Markdown);
        var proposal = Propose(subject, over, fingerprint, terms.Size);
        var text = GuidelineText.Of(template, ModelMaker.Of(subject, over, items, terms.Root, proposal.Version.ToString(), subject.InForce is null ? [] : [.. proposal.Changes.Select(change => change.Text)]), new Uri(terms.Root, $"me/guideline/{subject.Project.Id}"));
        return new()
        {
            Sheet = over,
            Template = template,
            Text = text,
            Checks =
            [
                .. GuidelineChecks.Of(over, template, text, [.. subject.Classes], items.Select(item => item.Id).ToHashSet(), terms.WordLimit)
                    .Concat(pictures.Where(found => found.Result.Problem is not null).Select(found => GuidelineCheck.Error($"Picture '{found.Address}'", found.Result.Problem!)))
                    .Concat(PictureChecks.News(news))
                    .OrderBy(check => !check.IsError),
            ],
            NewPictures = news,
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
