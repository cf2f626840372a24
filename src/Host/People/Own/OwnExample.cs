namespace LabelHub.Host.People.Own;

/// <summary>A real item, and why it is an example.</summary>
public sealed record OwnExample(string Title, string Why);
