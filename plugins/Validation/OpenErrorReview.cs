namespace LabelHub.Plugin.Validation;

/// <summary>Gives a settled item to a reviewer while an error stands on it, whichever plugin found the error.</summary>
/// <remarks>A stale finding counts: what was said stands until the rule could look again, and LabelHub itself holds what rests on it.</remarks>
public sealed class OpenErrorReview(ValidationSettings settings) : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item)
    {
        if (!settings.ReviewErrors || !item.Settled) yield break;
        var codes = OpenErrors.Of(item).Select(error => error.Finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) yield break;
        yield return new AskReview
        {
            Cause = "open-error",
            Reason = $"The checks found an error on this item ({string.Join(", ", codes)}): what is right?",
        };
    }
}
