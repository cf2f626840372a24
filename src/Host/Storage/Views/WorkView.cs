using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Lists what is due, waiting for its time, or parked.</summary>
internal static class WorkView
{
    public const string Due = "due";
    public const string Waiting = "waiting";
    public const string Parked = "parked";

    /// <summary>Counting stops here; a page then says "more than".</summary>
    public const int CountBound = 9_999;

    public static IReadOnlyList<string> States { get; } = [Due, Waiting, Parked];

    public static Task<IReadOnlyList<WorkRow>> ListAsync(Session session, string state, long after, int limit, CancellationToken stop) => session.QueryAsync<WorkRow>(
        $"SELECT * FROM work WHERE {Condition(state)} AND id > @after ORDER BY id LIMIT @limit", new { after, limit }, stop);

    /// <summary>What failed in the lanes of one plugin: parked, or to be tried again.</summary>
    public static Task<IReadOnlyList<WorkRow>> FailedAsync(Session session, string lane, int limit, CancellationToken stop) => session.QueryAsync<WorkRow>(
        "SELECT * FROM work WHERE lane = @lane AND reason IS NOT NULL ORDER BY state, id DESC LIMIT @limit", new { lane, limit }, stop);

    public static Task<long> CountAsync(Session session, string state, CancellationToken stop) => session.ScalarAsync<long>(
        $"SELECT count(*) FROM (SELECT 1 FROM work WHERE {Condition(state)} LIMIT @most) counted", new { most = CountBound + 1 }, stop);

    private static string Condition(string state) => state switch
    {
        Parked => "state = 'parked'",
        Waiting => "state = 'ready' AND not_before > {now}",
        _ => "state = 'ready' AND not_before <= {now}",
    };
}
