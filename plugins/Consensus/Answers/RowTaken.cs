namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Takes the columns of a row; the third is empty where only two are read.</summary>
/// <returns>Why the row cannot be used, or null.</returns>
internal delegate string? RowTaken(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third);
