namespace LabelHub.Host.Facts;

/// <summary>The house's own events and cursor.</summary>
internal static class House
{
    /// <summary>The connection number that no tool has.</summary>
    public const long Connection = 0;
}
