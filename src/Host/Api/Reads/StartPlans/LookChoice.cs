namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>What a second look at a share of the single-label items would cost and tell.</summary>
public sealed record LookChoice
{
    public required int Percent { get; init; }

    /// <summary>How many labels it costs.</summary>
    public required long Labels { get; init; }

    /// <summary>Half the width of the 95 % interval of the disagreement rate where one in five differ, in hundredths of a percentage point.</summary>
    public required int HalfWidth { get; init; }

    /// <summary>The same where half of them differ: no rate is harder to tell.</summary>
    public required int HalfWidthAtWorst { get; init; }
}
