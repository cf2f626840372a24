namespace LabelHub.Host.Facts;

/// <summary>How far a project may look at people. What each level allows is said here and nowhere else.</summary>
internal static class PeopleLevel
{
    /// <summary>Reliability lives inside the consensus; no number about a person is computed, shown or exported.</summary>
    public const string Items = "items";

    /// <summary>Each person sees their own figures; leads see groups.</summary>
    public const string Coaching = "coaching";

    /// <summary>Leads see persons, and each of these reads is written down.</summary>
    public const string Managed = "managed";

    /// <summary>The least of people a group may have whose figures are shown.</summary>
    public const int SmallestGroup = 5;

    public static IReadOnlyList<string> All { get; } = [Items, Coaching, Managed];

    /// <summary>Figures about one person may be computed, for that person's own eyes.</summary>
    public static bool AllowsOwnFigures(string level) => Rank(level) >= Rank(Coaching);

    /// <summary>Leads may see a person, and rules may act on one.</summary>
    public static bool AllowsPersons(string level) => level == Managed;

    public static bool IsAbove(string level, string other) => Rank(level) > Rank(other);

    /// <summary>What is not known allows the least.</summary>
    private static int Rank(string level) => Math.Max(0, All.ToList().IndexOf(level));
}
