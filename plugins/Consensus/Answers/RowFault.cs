namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>A row that cannot be used.</summary>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RowFault(long Line, string Reason);
