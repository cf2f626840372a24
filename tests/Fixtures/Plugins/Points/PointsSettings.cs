namespace LabelHub.Plugin.Points;

public sealed record PointsSettings
{
    public int Each { get; init; } = 10;
}
