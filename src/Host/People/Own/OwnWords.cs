using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.People.Own;

/// <summary>What a contributor reads, in words that blame nobody. A test reads every one of them.</summary>
internal static class OwnWords
{
    public const string Differs = "Differs from the others";
    public const string Decided = "A person decided otherwise";
    public const string Rules = "Decision rules";

    public static string Finding(Severity severity) => severity switch
    {
        Severity.Error => "Please look at this again",
        Severity.Warning => "This may need another look",
        _ => "Good to know",
    };

    public static string Others(string field, IReadOnlyList<string> labels) => labels.Count == 0
        ? $"To '{field}' the other answers came to something else. That does not settle who is right."
        : $"To '{field}' the other answers came to {Quoted(labels)}. That does not settle who is right.";

    public static string Decision(string field, IReadOnlyList<string> labels, string? reason) =>
        $"To '{field}' a person who looked at the item decided {Quoted(labels)}." + (string.IsNullOrWhiteSpace(reason) ? "" : $" The reason: {reason}");

    private static string Quoted(IReadOnlyList<string> labels) => labels.Count == 0 ? "that none applies" : string.Join(", ", labels.Select(label => $"'{label}'"));
}
