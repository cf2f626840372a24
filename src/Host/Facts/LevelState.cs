namespace LabelHub.Host.Facts;

/// <summary>What became of a change of a project's people level.</summary>
internal static class LevelState
{
    /// <summary>Its date has not come.</summary>
    public const string Announced = "announced";

    public const string InForce = "in force";

    public const string Past = "past";

    /// <summary>Another change came before its date.</summary>
    public const string Withdrawn = "withdrawn";
}
