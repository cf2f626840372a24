namespace LabelHub.Host.Incentives;

/// <summary>What an hour of somebody's work has brought so far, beside what it should bring at least.</summary>
internal sealed record PayEstimate
{
    public required long Contributor { get; init; }

    public required int Answers { get; init; }

    /// <summary>Answers for which the tool told no time; each counts as the usual one.</summary>
    public required int Untimed { get; init; }

    /// <summary>Answers that took so long that part of it counts as idle.</summary>
    public required int Capped { get; init; }

    public required TimeSpan Worked { get; init; }

    public required long Earned { get; init; }

    public required long HourlyFloor { get; init; }

    /// <summary>What is missing to the floor; 0 when nothing is.</summary>
    public long TopUp => Math.Max(0, (long)Math.Ceiling(HourlyFloor * Worked.TotalHours) - Earned);

    /// <summary>What an hour has brought.</summary>
    public double Hourly => Worked > TimeSpan.Zero ? Earned / Worked.TotalHours : 0;
}
