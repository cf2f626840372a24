using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Web.Items;

/// <summary>A region to be drawn, by its corners.</summary>
public sealed record Shape(Region Region, IReadOnlyList<(double X, double Y)> Points, bool Closed)
{
    private const double Small = 30;

    public double Left => Points.Min(p => p.X);

    public double Top => Points.Min(p => p.Y);

    public double Right => Points.Max(p => p.X);

    public double Bottom => Points.Max(p => p.Y);

    /// <summary>Whether it is so small that it would be overlooked.</summary>
    public bool IsSmall => Right - Left < Small && Bottom - Top < Small;
}
