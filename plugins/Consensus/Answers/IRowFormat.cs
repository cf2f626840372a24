namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>How a row is written.</summary>
internal interface IRowFormat
{
    /// <returns>What is wrong with the row, or null.</returns>
    string? Take(ReadOnlySpan<byte> row, RowTaken taken);
}
