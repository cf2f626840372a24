namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>A share of items with its 95 % interval, each 0 to 1.</summary>
internal readonly record struct Share
{
    public required double Estimate { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }
}
