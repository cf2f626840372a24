using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Translating;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>Reads a reviewer's letter back to field and labels, through the task's own data: that is what was on the screen.</summary>
internal static class ReviewDecision
{
    public static IEnumerable<DecisionSeen> ReadAll(IReadOnlyList<Node> tasks, IEnumerable<Node> annotations)
    {
        var byId = tasks.Where(IsOurs).ToLookup(task => task.Need("id").Id());
        return annotations.SelectMany(annotation => byId[annotation.Need("task").Id()].Take(1).SelectMany(task => Read(task.Need("data"), annotation)));
    }

    private static bool IsOurs(Node task) => task.Need("data").Has(ReviewWords.Key);

    private static IEnumerable<DecisionSeen> Read(Node data, Node annotation)
    {
        if (annotation.Find("was_cancelled")?.Flag() == true || Letter(annotation) is not { } letter) return [];
        var answers = data.Need(ReviewWords.Answers);
        return letter == ReviewWords.NoneOfThese
            ? Fields(answers).Select(field => Decision(data, annotation, field, []))
            : Chosen(answers, letter).Select(answer => Decision(data, annotation, answer.Field, answer.Labels));
    }

    private static string? Letter(Node annotation) => annotation.Need("result").Elements().Select(ResultEntry.Read)
        .FirstOrDefault(entry => entry is { Field: ReviewWords.Decision, Type: "choices" })?.Texts("choices") is [var letter, ..] ? letter : null;

    private static IEnumerable<string> Fields(Node answers) =>
        Members(answers).SelectMany(letter => Members(answers.Need(letter))).Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Field, IReadOnlyList<string> Labels)> Chosen(Node answers, string letter)
    {
        if (answers.Find(letter) is not { } answer)
        {
            throw new UnreadableException($"The decision is '{letter}', which the task does not offer; expected {string.Join(", ", Members(answers))} or '{ReviewWords.NoneOfThese}'.");
        }
        return Members(answer).Select(field => (field, (IReadOnlyList<string>)[.. answer.Need(field).Elements().Select(label => label.Text())]));
    }

    private static DecisionSeen Decision(Node data, Node annotation, string field, IReadOnlyList<string> labels) => new()
    {
        RequestKey = data.Need(ReviewWords.Key).Text(),
        Id = annotation.Need("id").Id(),
        Field = field,
        Labels = labels,
        Contributor = annotation.Need("completed_by").User(),
        At = annotation.Need("updated_at").Instant(),
    };

    private static IEnumerable<string> Members(Node owner) => owner.IsObject
        ? owner.Element.EnumerateObject().Select(member => member.Name)
        : throw owner.Refuse("an object");
}
