using LabelHub.Host.Facts;

namespace LabelHub.Host.Web.Me;

/// <summary>What contributors are told about how far a project looks at them.</summary>
internal static class MeWords
{
    public static string Level(string level) => level switch
    {
        PeopleLevel.Coaching => "You see figures about your own answers; leads see groups of five or more people.",
        PeopleLevel.Managed => "You and your leads see figures about your answers; each time a lead reads them is written down.",
        _ => "No figures about people are kept or shown.",
    };

    public static string Evidence(string evidence, long count) => evidence switch
    {
        "decision" => $"{count} by a person's decision",
        "gold" => $"{count} by known answers",
        _ => $"{count} by the other answers",
    };

    public static string Outcome(string? outcome) => outcome switch
    {
        CaseOutcome.Granted => "Decided as you said: it no longer counts",
        CaseOutcome.Stands => "Decided: it stands",
        _ => "With a person",
    };
}
