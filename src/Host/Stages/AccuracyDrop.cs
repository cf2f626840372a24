using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>Under the version of the guideline in force clearly fewer answers to known items are right than under the one before.</summary>
public sealed record AccuracyDrop
{
    /// <summary>Answers without which nothing is said of a version, however far apart two are.</summary>
    public const int Fewest = 20;

    public required string Version { get; init; }

    public required int Right { get; init; }

    public required int Judged { get; init; }

    /// <summary>The last version before it of which enough is known; <see langword="null"/> for what came before the first.</summary>
    public string? Before { get; init; }

    public required int RightBefore { get; init; }

    public required int JudgedBefore { get; init; }

    /// <summary>By how much the share fell at least: the lower end of the 95 % interval of the difference (Newcombe 1998).</summary>
    public required double Low { get; init; }

    /// <summary>By how much it fell at most.</summary>
    public required double High { get; init; }

    /// <param name="versions">The published versions, oldest first.</param>
    /// <param name="accuracy">By version, under an empty one what came before the first.</param>
    /// <returns><see langword="null"/> when nothing fell, or too little is known.</returns>
    internal static AccuracyDrop? Of(IReadOnlyList<string> versions, IReadOnlyDictionary<string, Skill> accuracy)
    {
        if (versions.Count == 0 || Known(accuracy, versions[^1]) is not { } now) return null;
        var before = versions.SkipLast(1).Prepend("").LastOrDefault(version => Known(accuracy, version) is not null);
        if (before is null) return null;
        var then = accuracy[before];
        var (low, high) = Newcombe.Difference(then, now);
        return low <= 0 ? null : new()
        {
            Version = versions[^1],
            Right = RightOf(now),
            Judged = now.Judged,
            Before = before.Length == 0 ? null : before,
            RightBefore = RightOf(then),
            JudgedBefore = then.Judged,
            Low = low,
            High = high,
        };
    }

    /// <summary>How many of the judged answers were right.</summary>
    internal static int RightOf(Skill skill) => (int)Math.Round(skill.Estimate * skill.Judged);

    private static Skill? Known(IReadOnlyDictionary<string, Skill> accuracy, string version) => accuracy.TryGetValue(version, out var skill) && skill.Judged >= Fewest ? skill : null;
}
