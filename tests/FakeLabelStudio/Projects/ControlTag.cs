namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>A question: choices, boxes with labels, a text.</summary>
internal sealed record ControlTag(
    string Name, string Type, IReadOnlyList<string> Targets, IReadOnlyList<ObjectTag> Inputs, IReadOnlyList<LabelTag> Labels);
