namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>What an hour of somebody's work has brought so far: an estimate that can propose a rise, never a cut.</summary>
public sealed record PayDetail
{
    public required Named Contributor { get; init; }

    public required string Unit { get; init; }

    public required int Answers { get; init; }

    /// <summary>Answers for which the tool told no time; each counts as the usual one.</summary>
    public required int Untimed { get; init; }

    /// <summary>Answers of which a part counts as idle.</summary>
    public required int Capped { get; init; }

    public required double Hours { get; init; }

    public required long Earned { get; init; }

    public required double Hourly { get; init; }

    public required long HourlyFloor { get; init; }

    /// <summary>What is missing to the floor; a person approves it.</summary>
    public required long TopUp { get; init; }
}
