namespace LabelHub.Host.Web.Items;

/// <summary>A part of a drawing, in its own lengths.</summary>
public sealed record Part(double Left, double Top, double Width, double Height);
