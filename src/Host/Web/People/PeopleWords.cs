using LabelHub.Host.Facts;
using LabelHub.Host.People;
using LabelHub.Host.Web.Parts;

namespace LabelHub.Host.Web.People;

/// <summary>What a people level lets leads see.</summary>
internal static class PeopleWords
{
    public static string Level(string level) => level switch
    {
        PeopleLevel.Coaching => "Contributors see figures about their own answers. Leads see groups of five or more, and no person.",
        PeopleLevel.Managed => "Leads see persons, rules may reward and route them, and every read of figures about persons is written down below.",
        _ => "No figure about a person is computed, shown or exported. How reliable people are lives inside the consensus alone. Contributors still see what came back about their own answers.",
    };

    public static string Short(string level) => level switch
    {
        PeopleLevel.Coaching => "own figures and groups",
        PeopleLevel.Managed => "persons",
        _ => "nothing about people",
    };

    public static string Tone(string state) => state switch { LevelState.InForce => "good", LevelState.Announced => "note", _ => "quiet" };

    public static string Mended(SelfCorrection mended) => "mended before review: " + string.Join("; ", new[] { Mended(mended.Before, ""), Mended(mended.Since, " since they read feedback") }.OfType<string>());

    private static string? Mended(MendedShare? share, string since) => share is null
        ? null
        : $"{Words.Count(share.Mended)} of {Words.Of(share.Mistakes, "first answer that differs", "first answers that differ")}{since} ({Words.Share(share.Low)} to {Words.Share(share.High)})";

    public static string Evidence(IReadOnlyDictionary<string, long> evidence) => string.Join(", ", evidence.Select(kind => kind.Key switch
    {
        "decision" => $"{kind.Value} by decisions",
        "gold" => $"{kind.Value} by known answers",
        _ => $"{kind.Value} by other answers",
    }));
}
