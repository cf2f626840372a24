namespace LabelHub.Host.Web.Incentives;

/// <summary>A project in the list of incentives.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Level">How far it looks at people.</param>
/// <param name="Absent">Why it has no incentives.</param>
/// <param name="Awards">How many awards stand.</param>
public sealed record IncentiveEntry(long Id, string Title, string Level, string? Absent, long Awards);
