namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>What a method learned, ready to be asked about any task: the same question in a batch and for one item that just came in.</summary>
internal interface IDecider
{
    int Classes { get; }

    /// <summary>How likely each class is.</summary>
    /// <param name="workers">Who answered; one never met before has the last number.</param>
    /// <param name="labels">What they said, as class numbers.</param>
    /// <param name="posterior">To be filled, one share for each class.</param>
    void Decide(ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior);

    void Write(BinaryWriter writer);
}
