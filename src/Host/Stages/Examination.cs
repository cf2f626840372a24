using System.Text;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Stages;

/// <summary>What a plugin's validators ask about an annotation, and what they say. One that misses a reply is not called: unknown is not empty.</summary>
internal sealed record Examination
{
    private const int MostQuestions = 20;
    private const int LongestKey = 200;
    private const int LongestBody = 64 * 1024;

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether a reply is missing, so that more may be said once it is there.</summary>
    public required bool IsOpen { get; init; }

    public static Examination Of(RuleInstance rules, Annotation annotation, ItemContext context)
    {
        var (questions, findings, open) = (new List<Question>(), new List<Finding>(), false);
        foreach (var validator in rules.Validators)
        {
            var asked = Asked(validator.Ask(annotation, context));
            questions.AddRange(asked);
            if (asked.All(question => context.Replies.ContainsKey(question.Key))) findings.AddRange(Bounded.List(validator.Validate(annotation, context)));
            else open = true;
        }

        return new() { Questions = [.. questions.DistinctBy(question => question.Key)], Findings = [.. Bounded.List(findings).DistinctBy(finding => finding.Key)], IsOpen = open };
    }

    private static IReadOnlyList<Question> Asked(IEnumerable<Question> said)
    {
        var asked = Bounded.List(said.Take(MostQuestions + 1));
        if (asked.Count > MostQuestions) throw new InvalidOperationException($"The rule asks more than {MostQuestions} questions about one annotation. Ask one question about many places.");
        return asked.FirstOrDefault(question => question.Key.Length is 0 or > LongestKey || Encoding.UTF8.GetByteCount(question.Body) > LongestBody) is { } wrong
            ? throw new InvalidOperationException($"The rule asks '{(wrong.Key.Length > LongestKey ? wrong.Key[..LongestKey] + "…" : wrong.Key)}': a key has 1 to {LongestKey} characters, and a question at most {LongestBody / 1024} KiB.")
            : asked;
    }
}
