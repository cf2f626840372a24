using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Connections;

/// <summary>Compares what the tool holds with what is known. What is absent twice is gone: some deletes are told by no event.</summary>
internal sealed class Census(Hub hub, Poll poll, TimeProvider clock)
{
    public async Task RunAsync(ITool tool, ConnectionRow connection, ProjectRow project, CancellationToken stop)
    {
        // What is made while the census runs is no suspect: it is newer than this.
        var begun = clock.Micros() + connection.ClockOffset;
        var first = await AbsentAsync(tool, project, begun, stop);
        if (first.IsEmpty) return;
        var second = await AbsentAsync(tool, project, begun, stop);
        await TellAsync(tool, connection, project, ToolObjectKind.Item, [.. first.Items.Intersect(second.Items)], begun, stop);
        await TellAsync(tool, connection, project, ToolObjectKind.Annotation, [.. first.Annotations.Intersect(second.Annotations)], begun, stop);
    }

    private async Task<Absent> AbsentAsync(ITool tool, ProjectRow project, long begun, CancellationToken stop)
    {
        var known = await hub.ReadAsync(
            async session => new Absent(await ProjectStore.LivingItemsAsync(session, project.Id, begun, stop), await ProjectStore.LivingAnnotationsAsync(session, project.Id, begun, stop)), stop);
        if (known.IsEmpty) return known;
        var (items, annotations) = (known.Items.ToHashSet(StringComparer.Ordinal), known.Annotations.ToHashSet(StringComparer.Ordinal));
        await foreach (var entry in tool.CensusAsync(project.RemoteId, stop))
        {
            items.Remove(entry.Item);
            annotations.ExceptWith(entry.Annotations);
        }

        return new([.. items.Order(StringComparer.Ordinal)], [.. annotations.Order(StringComparer.Ordinal)]);
    }

    private async Task TellAsync(ITool tool, ConnectionRow connection, ProjectRow project, ToolObjectKind kind, IReadOnlyList<string> ids, long begun, CancellationToken stop)
    {
        foreach (var chunk in ids.Chunk(1000)) await poll.AppendAsync(connection.Id, tool.Absence(project.RemoteId, kind, chunk, begun.ToTime()), stop);
    }

    private sealed record Absent(IReadOnlyList<string> Items, IReadOnlyList<string> Annotations)
    {
        public bool IsEmpty => Items.Count + Annotations.Count == 0;
    }
}
