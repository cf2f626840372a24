using System.Globalization;

namespace LabelHub.Host.Demo;

/// <summary>What the demo did and what stands after it.</summary>
internal sealed record DemoResult
{
    /// <summary>POSTs of this run, one per answer.</summary>
    public required int Deliveries { get; init; }

    /// <summary>How many of them the hub knew already.</summary>
    public required int Duplicates { get; init; }

    public required long Items { get; init; }

    public required long Contributors { get; init; }

    public required long Annotations { get; init; }

    public required long Findings { get; init; }

    public required long Consensus { get; init; }

    /// <summary>The share of items whose shown label is the true one, ties included.</summary>
    public required double Accuracy { get; init; }

    /// <summary>All effects ever wanted.</summary>
    public required long Effects { get; init; }

    public required double Seconds { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Deliveries:N0} answers of {Contributors:N0} people on {Items:N0} images replayed in {Seconds:0.0} s ({Duplicates:N0} known before).
        Consensus stands on {Consensus:N0} items and is right on {Accuracy:P1} of them; {Findings:N0} findings are open, {Effects:N0} effects are wanted.
        """);
}
