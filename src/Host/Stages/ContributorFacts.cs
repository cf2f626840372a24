using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>What is recorded about one contributor in one project.</summary>
internal sealed record ContributorFacts
{
    public required ContributorRow Contributor { get; init; }

    public required ConnectionRow Connection { get; init; }

    public required ProjectRow Project { get; init; }

    /// <summary>Every answer that settled, in the order in which they did.</summary>
    public IReadOnlyList<Standing> Settled { get; init; } = [];

    /// <summary>What the contributor earned from this plugin, as the ledger holds it, oldest first.</summary>
    public IReadOnlyList<PostingRow> Postings { get; init; } = [];

    /// <summary>Whether the project rewards anybody.</summary>
    public bool IsRewarded => PeopleLevel.AllowsPersons(Project.PeopleLevel);

    /// <summary>What awards may rest on: settled while the project looked at people, and no older than its connection.</summary>
    public IEnumerable<Standing> Counting => Settled.Where(standing => standing.Row.Managed && standing.Row.AnsweredAt >= Connection.Baseline);

    /// <summary>How far the settlements were read.</summary>
    public long SettledTo => Settled.Select(standing => standing.Row.Id).DefaultIfEmpty(0).Max();
}
