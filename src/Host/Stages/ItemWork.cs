using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>The living work on an item, there and elsewhere.</summary>
internal sealed record ItemWork(long Item, IReadOnlyList<AnnotationRow> Annotations, Peers Peers);
