namespace LabelHub.Abstractions.Model;

/// <summary>One contributor's work on one day and field.</summary>
public sealed record DayCount
{
    /// <summary>The day, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>Answers that were judged.</summary>
    public int Judged { get; init; }

    /// <summary>Judged answers that agreed with the evidence.</summary>
    public int Agreed { get; init; }
}
