namespace LabelHub.Host.Incentives;

/// <summary>One answer and how long the tool says it took.</summary>
internal sealed record WorkTime(long Item, long Contributor, TimeSpan? Lead);
