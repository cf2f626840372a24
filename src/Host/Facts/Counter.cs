namespace LabelHub.Host.Facts;

/// <summary>The names of counters.</summary>
internal static class Counter
{
    public const string Items = "items";
    public const string Annotations = "annotations";

    /// <summary>Items with at least one annotation.</summary>
    public const string Labelled = "labelled";

    public const string Contributors = "contributors";
    public const string Findings = "findings";
    public const string Consensus = "consensus";
    public const string Awards = "awards";
    public const string Settled = "settled";

    /// <summary>The same count for one project.</summary>
    public static string Of(string name, long project) => $"{name}@{project}";

    public static string Effects(string state) => $"effects/{state}";

    public static string Effects(string state, string kind) => $"effects/{state}/{kind}";
}
