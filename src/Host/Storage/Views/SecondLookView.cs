using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Storage.Views;

/// <summary>How many labels the items of projects have, and what second looks showed.</summary>
internal static class SecondLookView
{
    /// <summary>By project; of an index alone.</summary>
    public static async Task<IReadOnlyDictionary<long, Depth>> DepthsAsync(Session session, long[] projects, CancellationToken stop) => (await session.QueryAsync<Depth>(
        """
        SELECT project_id, count(*) AS items,
            CAST(coalesce(sum(CASE WHEN annotations = 0 THEN 1 ELSE 0 END), 0) AS bigint) AS unlabelled,
            CAST(coalesce(sum(CASE WHEN annotations > 0 AND NOT settled THEN 1 ELSE 0 END), 0) AS bigint) AS waiting
        FROM derived_item WHERE project_id IN @projects AND NOT ended GROUP BY project_id
        """,
        new { projects },
        stop)).ToDictionary(row => row.ProjectId);

    public static Task<IReadOnlyList<SecondLookRow>> NewestFirstAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<SecondLookRow>("SELECT * FROM derived_second_look ORDER BY id DESC", null, stop);

    /// <summary>How many requests of a look wait to be written, by what holds them; under an empty reason those that may be sent.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> WaitingAsync(Session session, long look, CancellationToken stop) => (await session.QueryAsync<Held>(
        """
        SELECT coalesce(e.reason, '') AS reason, count(*) AS items
        FROM derived_second_look_item l JOIN derived_effect e ON e.item_id = l.item_id
        WHERE l.second_look_id = @look AND e.kind = 'label' AND e.state IN ('wanted', 'held', 'failed') GROUP BY coalesce(e.reason, '')
        """,
        new { look },
        stop)).ToDictionary(row => row.Reason, row => row.Items, StringComparer.Ordinal);

    public static async Task<IReadOnlyList<LookCount>> CountsAsync(Session session, SecondLookRow look, CancellationToken stop)
    {
        var counted = (await session.QueryAsync<Counted>(
            """
            SELECT project_id,
                CAST(sum(CASE WHEN gone THEN 1 ELSE 0 END) AS bigint) AS gone,
                CAST(sum(CASE WHEN differs IS NOT NULL THEN 1 ELSE 0 END) AS bigint) AS answered,
                CAST(sum(CASE WHEN differs THEN 1 ELSE 0 END) AS bigint) AS differ,
                CAST(sum(CASE WHEN differs AND wrong IS NULL THEN 1 ELSE 0 END) AS bigint) AS undecided,
                CAST(sum(CASE WHEN wrong THEN 1 ELSE 0 END) AS bigint) AS wrong
            FROM derived_second_look_item WHERE second_look_id = @Id GROUP BY project_id
            """,
            new { look.Id },
            stop)).ToDictionary(row => row.ProjectId);
        return [.. Content.Read<SecondLookStore.Stratum[]>(look.Strata).Select(stratum => Count(stratum, counted.GetValueOrDefault(stratum.Project) ?? new()))];
    }

    private static LookCount Count(SecondLookStore.Stratum stratum, Counted counted) => new()
    {
        Project = stratum.Project,
        Size = stratum.Size,
        Asked = stratum.Asked,
        Gone = counted.Gone,
        Answered = counted.Answered,
        Differ = counted.Differ,
        Open = counted.Undecided,
        Wrong = counted.Wrong,
    };

    internal sealed class Depth
    {
        public long ProjectId { get; set; }

        public long Items { get; set; }

        public long Unlabelled { get; set; }

        /// <summary>Labelled, and waiting for what the tool or a second look still asks for.</summary>
        public long Waiting { get; set; }
    }

    private sealed class Held
    {
        public string Reason { get; set; } = "";

        public long Items { get; set; }
    }

    private sealed class Counted
    {
        public long ProjectId { get; set; }

        public long Gone { get; set; }

        public long Answered { get; set; }

        public long Differ { get; set; }

        public long Undecided { get; set; }

        public long Wrong { get; set; }
    }
}
