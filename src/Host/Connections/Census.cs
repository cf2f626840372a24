using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Connections;

/// <summary>Compares what the tool holds with what is known. What is absent twice is gone: some deletes are told by no event.</summary>
internal sealed class Census(Hub hub, Poll poll)
{
    public async Task RunAsync(ITool tool, ConnectionRow connection, ProjectRow project, CancellationToken stop)
    {
        var first = await AbsentAsync(tool, project, stop);
        if (first.IsEmpty) return;
        var second = await AbsentAsync(tool, project, stop);
        await TellAsync(tool, connection, project, ToolObjectKind.Item, Both(first.Items, second.Items), stop);
        await TellAsync(tool, connection, project, ToolObjectKind.Annotation, Both(first.Annotations, second.Annotations), stop);
    }

    /// <summary>What is known is read before the walk begins, so that what is made meanwhile is no suspect.</summary>
    private async Task<Absent> AbsentAsync(ITool tool, ProjectRow project, CancellationToken stop)
    {
        var known = await hub.ReadAsync(
            async session => new Absent(await ProjectStore.LivingItemsAsync(session, project.Id, stop), await ProjectStore.LivingAnnotationsAsync(session, project.Id, stop)), stop);
        if (known.IsEmpty) return known;
        var (items, annotations) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var entry in tool.CensusAsync(project.RemoteId, stop))
        {
            items.Add(entry.Item);
            annotations.UnionWith(entry.Annotations);
        }

        return new([.. known.Items.Where(item => !items.Contains(item.RemoteId))], [.. known.Annotations.Where(annotation => !annotations.Contains(annotation.RemoteId))]);
    }

    private static ProjectStore.Living[] Both(IReadOnlyList<ProjectStore.Living> first, IReadOnlyList<ProjectStore.Living> second) =>
        [.. first.IntersectBy(second.Select(living => living.RemoteId), living => living.RemoteId).OrderBy(living => living.RemoteId, StringComparer.Ordinal)];

    /// <summary>Every stamp known of the absent is older than the walk that missed them, so the newest of them bounds their lives: no clock of ours takes part.</summary>
    private async Task TellAsync(ITool tool, ConnectionRow connection, ProjectRow project, ToolObjectKind kind, ProjectStore.Living[] absent, CancellationToken stop)
    {
        foreach (var chunk in absent.Chunk(1000))
        {
            var asOf = chunk.Max(living => living.UpdatedAt).ToTime();
            await poll.AppendAsync(connection.Id, tool.Absence(project.RemoteId, kind, [.. chunk.Select(living => living.RemoteId)], asOf), stop);
        }
    }

    private sealed record Absent(IReadOnlyList<ProjectStore.Living> Items, IReadOnlyList<ProjectStore.Living> Annotations)
    {
        public bool IsEmpty => Items.Count + Annotations.Count == 0;
    }
}
