namespace LabelHub.Host.Web.Items;

/// <summary>A region in one line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Kept">The tool's word for its kind, where LabelHub does not interpret it and keeps it as it came.</param>
internal sealed record RegionLine(string Text, string? Kept = null);
