using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.Consensus;

/// <summary>When an item has labels enough. Nothing of it holds until further labels are to be asked for.</summary>
public sealed record ConsensusSettings
{
    [Description("Asks for further labels, one at a time, until an item is sure enough. Off, every item has as many as the tool asks for.")]
    public bool AskForLabels { get; init; }

    [Range(0.5, 1.0), Description("An item is final from this confidence on. People who answer the same question err together more than a model holds possible, so it is high.")]
    public double Final { get; init; } = 0.9999;

    [Range(0.0, 1.0), Description("What was final is asked about again only below this confidence. Above the one before it counts as that.")]
    public double Again { get; init; } = 0.8;

    [Range(1, 100), Description("No item is final with fewer labels.")]
    public int Least { get; init; } = 2;

    [Range(1, 100), Description("The most labels an item is asked to have; then a person decides.")]
    public int Most { get; init; } = 10;

    [Range(0, 100), Description("An item is final as well when the first label leads the second by so many votes. 0 switches it off.")]
    public int Lead { get; init; }

    [Range(0.0, 0.5), Description("By how much each further label must be expected to raise the confidence: what a label costs, as a share of what a wrong item costs. Below, a person decides. 0 switches it off.")]
    public double LeastGain { get; init; }

    [Range(0.5, 0.999), Description("How often one person is expected to be right, for that expectation.")]
    public double Accuracy { get; init; } = 0.8;
}
