using LabelHub.Host.Facts;
using LabelHub.Host.People;
using LabelHub.Host.Web.Parts;

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

    /// <summary>Counts first, since a share of few says little.</summary>
    public static string Mended(SelfCorrection mended)
    {
        var said = new[] { Mended(mended.Before, "Until you first read this page you"), Mended(mended.Since, mended.Before is null ? "You" : "Since then you") };
        return string.Join(' ', said.OfType<string>());
    }

    private static string? Mended(MendedShare? share, string who) => share is null
        ? null
        : $"{who} changed {Words.Count(share.Mended)} of {Words.Of(share.Mistakes, "first answer that differs", "first answers that differ")} before anybody decided: {Words.Share(share.Share)}, and by so few it may be from {Words.Share(share.Low)} to {Words.Share(share.High)}.";

    public static string Outcome(string? outcome) => outcome switch
    {
        CaseOutcome.Granted => "Decided as you said: it no longer counts",
        CaseOutcome.Stands => "Decided: it stands",
        _ => "With a person",
    };
}
