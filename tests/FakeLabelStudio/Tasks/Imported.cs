namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>What an import brought in.</summary>
public sealed record Imported(IReadOnlyList<int> TaskIds, int Annotations, int Predictions);
