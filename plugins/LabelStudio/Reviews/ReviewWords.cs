namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>The names inside a review project: its label configuration, its tasks' data and what is read back must agree on them.</summary>
internal static class ReviewWords
{
    /// <summary>The control in which a reviewer decides.</summary>
    public const string Decision = "decision";

    public const string NoneOfThese = "None of these";

    /// <summary>Task data: the key of the request.</summary>
    public const string Key = "hub_key";

    /// <summary>Task data: the question in one sentence.</summary>
    public const string Question = "hub_question";

    /// <summary>Task data: the answers as the reviewer reads them, one line per letter.</summary>
    public const string Sheet = "hub_sheet";

    /// <summary>Task data: the answers as LabelHub reads them, letter → field → labels.</summary>
    public const string Answers = "hub_answers";

    /// <summary>Task data: the item as JSON, where the source's own tags cannot show it.</summary>
    public const string Item = "hub_item";

    /// <summary>Fixed, since all tasks of the project share one configuration.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["A", "B", "C", "D", "E", "F", "G", "H"];
}
