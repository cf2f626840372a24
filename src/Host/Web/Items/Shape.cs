using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Web.Items;

/// <summary>A region to be drawn, by its corners.</summary>
internal sealed record Shape(Region Region, IReadOnlyList<(double X, double Y)> Points, bool Closed);
