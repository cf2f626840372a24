namespace LabelHub.Plugin.Validation;

/// <summary>Gives a settled item to a reviewer while an error stands on it, whichever plugin found the error.</summary>
/// <remarks>A stale finding counts: what was said stands until the rule could look again, and LabelHub itself holds what rests on it.</remarks>
public sealed class OpenErrorReview(ValidationSettings settings) : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item)
    {
        if (!settings.ReviewErrors || !item.Settled) yield break;
        var codes = OpenErrors(item).Select(error => error.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) yield break;
        yield return new AskReview
        {
            Cause = "open-error",
            Reason = $"The checks found an error on this item ({string.Join(", ", codes)}): what is right?",
        };
    }

    private static IEnumerable<Finding> OpenErrors(ItemState item)
    {
        var decided = item.Decisions.Select(decision => decision.Field).ToHashSet(StringComparer.Ordinal);
        return item.Findings
            .Select(standing => standing.Finding)
            .Where(finding => finding.Severity == Severity.Error && !IsDecided(finding.Place?.Field, decided));
    }

    // A decision outranks the answers to its field; an error about the whole annotation ends with any decision.
    private static bool IsDecided(string? field, HashSet<string> decided) => field is null ? decided.Count > 0 : decided.Contains(field);
}
