namespace LabelHub.Host.Storage.Views;

/// <summary>The ways a list of items can be narrowed.</summary>
internal static class ItemListState
{
    public const string All = "all";

    /// <summary>With open findings.</summary>
    public const string Findings = "findings";

    /// <summary>With open errors.</summary>
    public const string Errors = "errors";

    /// <summary>With a field whose answers name no winner.</summary>
    public const string Ties = "ties";

    public const string Settled = "settled";

    public static IReadOnlyList<string> Every { get; } = [All, Findings, Errors, Ties, Settled];
}
