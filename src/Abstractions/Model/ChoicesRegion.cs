namespace LabelHub.Abstractions.Model;

/// <summary>One or more options picked for the whole item or for a region; the picks are <see cref="Region.Labels"/>.</summary>
public sealed record ChoicesRegion : Region;
