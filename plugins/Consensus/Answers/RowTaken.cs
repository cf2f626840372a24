namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Takes the columns of a row; the third is empty where only two are read.</summary>
internal delegate void RowTaken(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third);
