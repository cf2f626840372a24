using LabelHub.Abstractions.Model;
using LabelHub.Host.Storage.Rows;

namespace LabelHub.Host.Pipeline.Stages;

/// <summary>What is recorded about one contributor in one project.</summary>
internal sealed record ContributorFacts
{
    public required ContributorRow Contributor { get; init; }

    public required ConnectionRow Connection { get; init; }

    public required long ProjectId { get; init; }

    /// <summary>Judgements on settled items about work that is not history, newest first.</summary>
    public IReadOnlyList<JudgementRow> Judgements { get; init; } = [];

    public IReadOnlyDictionary<string, Skill> Skills { get; init; } = new Dictionary<string, Skill>();

    /// <summary>What the ledger holds from this plugin.</summary>
    public IReadOnlyList<PostingRow> Postings { get; init; } = [];
}
