using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Storage;

/// <summary>What a project's snapshot is fitted from.</summary>
internal static class SnapshotStore
{
    /// <summary>What items need of a project's snapshots: the statistics of those that work at these positions was judged under and of the newest, and the newest models.</summary>
    public static async Task<Snapshots> LoadAsync(Session session, long project, IReadOnlyCollection<long> positions, CancellationToken stop)
    {
        var heads = await session.QueryAsync<SnapshotRow>("SELECT number, position FROM derived_snapshot WHERE project_id = @project ORDER BY number", new { project }, stop);
        if (heads.Count == 0) return Snapshots.None;
        var known = new Snapshots { Heads = [.. heads.Select(h => (h.Number, h.Position))] };
        var numbers = positions.Select(known.NumberBefore).Append(heads[^1].Number).Distinct().ToArray();
        var used = await session.QueryAsync<SnapshotRow>("SELECT number, statistics FROM derived_snapshot WHERE project_id = @project AND number IN @numbers", new { project, numbers }, stop);
        return new()
        {
            Heads = known.Heads,
            Statistics = used.ToDictionary(s => s.Number, s => Content.Read<IReadOnlyDictionary<string, double>>(s.Statistics)),
            Models = await ModelsAsync(session, project, stop),
        };
    }

    public static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, Skill>>> SkillsAsync(Session session, long project, CancellationToken stop) =>
        await session.ScalarAsync<string>("SELECT skills FROM derived_snapshot WHERE project_id = @project ORDER BY number DESC LIMIT 1", new { project }, stop) is { } skills
            ? Content.Read<IReadOnlyDictionary<string, IReadOnlyDictionary<string, Skill>>>(skills)
            : new Dictionary<string, IReadOnlyDictionary<string, Skill>>();

    public static async Task<IReadOnlyList<LearnedModel>> ModelsAsync(Session session, long project, CancellationToken stop) =>
        await session.ScalarAsync<string>("SELECT models FROM derived_snapshot WHERE project_id = @project ORDER BY number DESC LIMIT 1", new { project }, stop) is { } models
            ? Content.Read<LearnedModel[]>(models)
            : [];

    public static async Task<(long Number, long UpTo)> LastAsync(Session session, long project, CancellationToken stop)
    {
        var row = await session.FirstAsync<SnapshotRow>("SELECT number, up_to FROM derived_snapshot WHERE project_id = @project ORDER BY number DESC LIMIT 1", new { project }, stop);
        return (row?.Number ?? 0, row?.UpTo ?? 0);
    }

    /// <summary>The position of the newest work in a project, and how much work there is.</summary>
    public static async Task<(long Position, long Annotations)> NewsAsync(Session session, long project, CancellationToken stop) => (
        await session.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM derived_annotation WHERE project_id = @project", new { project }, stop),
        await session.ScalarAsync<long>("SELECT count(*) FROM derived_annotation WHERE project_id = @project", new { project }, stop));

    /// <summary>How much of it came after a position.</summary>
    public static Task<long> SinceAsync(Session session, long project, long position, CancellationToken stop) =>
        session.ScalarAsync<long>("SELECT count(*) FROM derived_annotation WHERE project_id = @project AND position > @position", new { project, position }, stop);

    /// <summary>How many people worked on a project in the four weeks before its newest work.</summary>
    public static Task<long> PeopleAsync(Session session, long project, CancellationToken stop) => session.ScalarAsync<long>(
        """
        SELECT count(DISTINCT contributor_id) FROM derived_annotation
        WHERE project_id = @project AND NOT ended AND NOT skipped AND updated_at >= (SELECT max(updated_at) FROM derived_annotation WHERE project_id = @project) - @lately
        """,
        new { project, lately = 28 * TimeSpan.MicrosecondsPerDay },
        stop);

    public static Task<IReadOnlyList<LabelCount>> LabelsAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<LabelCount>(
        "SELECT field, label, count(*) AS count FROM derived_consensus WHERE project_id = @project GROUP BY field, label ORDER BY field, label", new { project }, stop);

    public static Task<IReadOnlyList<JudgedCount>> JudgedAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<JudgedCount>(
        """
        SELECT contributor_id AS contributor, field, count(*) AS judged, sum(CASE WHEN agrees THEN 1 ELSE 0 END) AS agreed
        FROM derived_judgement WHERE project_id = @project AND agrees IS NOT NULL
        GROUP BY contributor_id, field ORDER BY contributor_id, field
        """,
        new { project },
        stop);

    public sealed class LabelCount
    {
        public string Field { get; set; } = "";

        public string Label { get; set; } = "";

        public long Count { get; set; }
    }

    public sealed class JudgedCount
    {
        public long Contributor { get; set; }

        public string Field { get; set; } = "";

        public long Judged { get; set; }

        public long Agreed { get; set; }
    }
}
