namespace LabelHub.Host.People.Cases;

/// <summary>An answer that somebody gave, under a letter.</summary>
public sealed record CaseOption(string Letter, IReadOnlyList<string> Labels);
