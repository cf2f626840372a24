namespace LabelHub.Plugin.Fixture;

/// <summary>Says something where it is told to, so that there is something to lose.</summary>
public sealed class Speaks : IValidator
{
    public const string Code = "said";

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => item.Item.IsTold("say") ? [Finding.Error(Code, $"It was told to.")] : [];
}

/// <summary>Wants something done about what was said.</summary>
public sealed class Asks : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item) =>
        item.Findings.Any(standing => standing.Finding.Code == Speaks.Code) ? [new AskReview { Cause = Speaks.Code, Reason = "It said so: what is right?" }] : [];
}
