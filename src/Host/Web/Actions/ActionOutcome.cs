namespace LabelHub.Host.Web.Actions;

/// <summary>Whether an action was done, and if not, why, in a sentence for people.</summary>
internal sealed record ActionOutcome(string? Refusal)
{
    public static ActionOutcome Done { get; } = new((string?)null);

    public static ActionOutcome Refused(string why) => new(why);
}
