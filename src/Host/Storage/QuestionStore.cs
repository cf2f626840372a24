using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>What rules want to know of services, and what those answered.</summary>
internal static class QuestionStore
{
    private const string Unanswered = "NOT EXISTS (SELECT 1 FROM derived_reply r WHERE r.plugin = q.plugin AND r.question_key = q.question_key)";

    /// <summary>The replies to what a plugin asked about items, by question key.</summary>
    public static async Task<IReadOnlyDictionary<string, Reply>> RepliesAsync(Session session, string plugin, IReadOnlyCollection<long> items, CancellationToken stop) =>
        (await session.QueryAsync<ReplyRow>(
            "SELECT r.* FROM derived_reply r WHERE r.plugin = @plugin AND r.question_key IN (SELECT question_key FROM derived_question WHERE item_id IN @items AND plugin = @plugin)",
            new { plugin, items = items.ToArray() },
            stop)).ToDictionary(r => r.QuestionKey, r => new Reply { Body = r.Body }, StringComparer.Ordinal);

    /// <summary>Writes down what is asked. What nobody asked before becomes due; where the reply is there already, the item is due again.</summary>
    public static async Task PostAsync(Session session, string plugin, IReadOnlyList<RowDifference<QuestionRow>> differences, CancellationToken stop)
    {
        foreach (var row in differences.SelectMany(d => d.Removed)) await session.ExecuteAsync("DELETE FROM derived_question WHERE annotation_id = @AnnotationId AND plugin = @Plugin AND question_key = @QuestionKey", row, stop);
        await session.UpsertAsync([.. differences.SelectMany(d => d.ToWrite)], stop);
        foreach (var added in differences.SelectMany(d => d.Added).DistinctBy(q => (q.ItemId, q.QuestionKey)).Chunk(500))
        {
            var open = await session.QueryAsync<long>($"SELECT DISTINCT q.number FROM derived_question q WHERE q.plugin = @plugin AND q.number IN @numbers AND {Unanswered}", new { plugin, numbers = added.Select(q => q.Number).Distinct().ToArray() }, stop);
            await WorkStore.MarkAsync(session, WorkKind.Question, [plugin], open, Cause.News, stop);
            await WorkStore.MarkAsync(session, WorkKind.Item, [plugin], [.. added.Where(q => !open.Contains(q.Number)).Select(q => q.ItemId).Distinct()], Cause.News, stop);
        }
    }

    /// <summary>A question of that number that still has no reply, and where it was asked first.</summary>
    public static Task<Asked?> NextAsync(Session session, string plugin, long number, CancellationToken stop) => session.FirstAsync<Asked>(
        $"""
        SELECT q.question_key, q.service, q.body, i.connection, i.project_id
        FROM derived_question q JOIN derived_item i ON i.id = q.item_id
        WHERE q.plugin = @plugin AND q.number = @number AND {Unanswered} ORDER BY q.question_key, q.annotation_id LIMIT 1
        """,
        new { plugin, number },
        stop);

    /// <summary>Records a reply, and has the items told that waited for it.</summary>
    public static async Task ReplyAsync(Session session, long position, ReplyEvent.Given body, CancellationToken stop)
    {
        await session.ExecuteAsync(
            "INSERT INTO derived_reply (plugin, question_key, body, position) VALUES (@Plugin, @Question, @Body, @position) ON CONFLICT (plugin, question_key) DO NOTHING",
            new { body.Plugin, body.Question, body.Body, position },
            stop);
        var items = await session.QueryAsync<long>("SELECT DISTINCT item_id FROM derived_question WHERE plugin = @Plugin AND number = @number AND question_key = @Question", new { body.Plugin, body.Question, number = QuestionNumber.Of(body.Plugin, body.Question) }, stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, [body.Plugin], items, Cause.News, stop);
    }

    public sealed class Asked
    {
        public string QuestionKey { get; set; } = "";

        public string Service { get; set; } = "";

        public string Body { get; set; } = "";

        public long Connection { get; set; }

        public long ProjectId { get; set; }

        public Question Question => new() { Key = QuestionKey, Service = Service, Body = Body };
    }
}
