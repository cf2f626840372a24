using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>What the page of one guideline shows.</summary>
public sealed record GuidelineModel
{
    public required GuidelineDetail Guideline { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<VersionDetail> Versions { get; init; }

    /// <summary>The version whose text is shown.</summary>
    public VersionDetail? Shown { get; init; }

    public GuidelineStanding? Standing { get; init; }

    /// <summary>The version that the shown one is compared with.</summary>
    public VersionDetail? Against { get; init; }

    /// <summary>How far the version in force lowered the accuracy, where it clearly did.</summary>
    public AccuracyDrop? Drop { get; init; }

    public string? Refusal { get; init; }

    public long Id => Guideline.Project.Id;

    public IReadOnlyList<DiffRow> Difference => Shown is null || Against is null ? [] : DiffRow.Pair(LineDiff.Of(Against.Markdown, Shown.Markdown));

    public bool IsTakenOver => Standing?.Theirs is not null;
}
