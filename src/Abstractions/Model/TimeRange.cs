namespace LabelHub.Abstractions.Model;

/// <summary>A stretch of time, in the unit of its region.</summary>
public readonly record struct TimeRange
{
    /// <summary>Where it begins.</summary>
    public double Start { get; init; }

    /// <summary>Where it ends; the same as its start for a single moment.</summary>
    public double End { get; init; }
}
