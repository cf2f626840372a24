using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Storage;

/// <summary>The tool's ids that a batch of changes names.</summary>
internal sealed class SliceKeys
{
    public HashSet<string> Items { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Annotations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Contributors { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Decisions { get; } = new(StringComparer.Ordinal);

    public static SliceKeys Of(IEnumerable<ToolChange> changes)
    {
        var keys = new SliceKeys();
        foreach (var change in changes) keys.Add(change);
        return keys;
    }

    private void Add(ToolChange change)
    {
        switch (change)
        {
            case ItemSeen item:
                Items.Add(item.Id);
                break;
            case AnnotationSeen annotation:
                Items.Add(annotation.Item);
                Annotations.Add(annotation.Id);
                Contributors.Add(annotation.Contributor);
                break;
            case Ended ended:
                (ended.Kind == ToolObjectKind.Item ? Items : Annotations).UnionWith(ended.Ids);
                break;
            case DecisionSeen decision:
                Decisions.Add(decision.Id);
                Contributors.Add(decision.Contributor);
                break;
            default:
                break;
        }
    }
}
