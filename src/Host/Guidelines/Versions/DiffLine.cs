namespace LabelHub.Host.Guidelines.Versions;

/// <summary>A line of a difference, with its number in each text that has it.</summary>
public readonly record struct DiffLine(DiffKind Kind, string Text, int? Before, int? After);
