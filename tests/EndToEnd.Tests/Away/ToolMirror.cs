using System.Globalization;
using LabelHub.FakeLabelStudio;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.EndToEnd.Tests.Away;

/// <summary>What lives in the tool, told once by the tool and once by the hub: the same when nothing is missing and nothing is left over.</summary>
internal static class ToolMirror
{
    public static string Of(FakeStudio studio) => Text(
    [
        .. studio.Tasks.Select(task => $"task {task.Id} of {task.Project}"),
        .. studio.Annotations.Select(annotation => $"annotation {annotation.Id} on {annotation.Task} by {annotation.CompletedBy} at {Time(annotation.UpdatedAt)} skipped {annotation.WasCancelled}"),
    ]);

    public static async Task<string> OfAsync(Hub hub, CancellationToken stop) => Text(await hub.ReadAsync<IReadOnlyList<string>>(
        async session =>
        [
            .. from row in await session.QueryAsync<Living>("SELECT i.remote_id AS id, p.remote_id AS owner FROM derived_item i JOIN derived_project p ON p.id = i.project_id WHERE NOT i.ended", null, stop)
               select $"task {row.Id} of {row.Owner}",
            .. from row in await session.QueryAsync<Living>(
                   """
                   SELECT a.remote_id AS id, i.remote_id AS owner, c.remote_id AS author, a.updated_at, a.skipped FROM derived_annotation a
                   JOIN derived_item i ON i.id = a.item_id JOIN derived_contributor c ON c.id = a.contributor_id WHERE NOT a.ended
                   """, null, stop)
               select $"annotation {row.Id} on {row.Owner} by {row.Author} at {Time(row.UpdatedAt.ToTime())} skipped {row.Skipped}",
        ],
        stop));

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private sealed class Living
    {
        public string Id { get; set; } = "";

        public string Owner { get; set; } = "";

        public string Author { get; set; } = "";

        public long UpdatedAt { get; set; }

        public bool Skipped { get; set; }
    }
}
