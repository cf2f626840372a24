using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Testing.Rehearsals;

namespace LabelHub.Host.Rehearsals;

/// <summary>Outcomes in a line each.</summary>
internal static class TrialWords
{
    public static IReadOnlyList<string> Of(ItemReport item) => [.. item.Findings.Select(Of), .. item.Questions.Select(Of), .. item.Consensus.Select(Of), .. item.Effects.Select(Of)];

    public static IReadOnlyList<string> Of(ContributorReport who) =>
        [.. who.Awards.Select(award => string.Create(CultureInfo.InvariantCulture, $"award {award.Amount:+0;-0;0} {award.Unit} for {award.Cause}"))];

    private static string Of(FindingReport said) =>
        $"{said.Finding.Severity.ToString().ToLowerInvariant()} {said.Plugin}/{said.Finding.Code} on annotation {said.Annotation}{(said.Finding.Place is { Region: { } region } ? $", region {region}" : "")}: {said.Message}";

    private static string Of(Question open) => $"question to '{open.Service}' without a recorded reply: {open.Key}";

    private static string Of(Consensus said) => string.Create(
        CultureInfo.InvariantCulture, $"consensus {said.Field} = {(said.HasWinner ? string.Join(", ", said.Labels) : "no winner")} ({said.Confidence:0.00}, {said.Answers} answers)");

    private static string Of(Effect wanted) => wanted is AskReview review ? $"effect review: {review.Reason}" : $"effect {wanted.Kind}";
}
