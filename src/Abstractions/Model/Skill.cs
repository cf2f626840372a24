namespace LabelHub.Abstractions.Model;

/// <summary>How reliable a contributor is on a field, as an estimate with its interval.</summary>
public sealed record Skill
{
    /// <summary>Judged answers it rests on.</summary>
    public required int Judged { get; init; }

    /// <summary>The share of them that agreed with the evidence, 0 to 1.</summary>
    public required double Estimate { get; init; }

    /// <summary>The lower end of the 95 % interval (Wilson 1927).</summary>
    public required double Low { get; init; }

    /// <summary>The upper end of the 95 % interval (Wilson 1927).</summary>
    public required double High { get; init; }
}
