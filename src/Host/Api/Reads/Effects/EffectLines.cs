using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Api.Reads.Effects;

/// <summary>What an effect says to a tool, line by line, as a person reads it.</summary>
internal static class EffectLines
{
    public static IReadOnlyList<string> Of(string? json) => json is null ? [] : Content.Read<Effect>(json) switch
    {
        ShowConsensus show => [.. show.Fields.Select(Line)],
        AskReview ask => [ask.Reason],
        ShowGuideline show => [$"Version {show.Version}", .. show.Markdown.Split('\n')],
        ReturnWork work => [$"{work.Code}: {work.Message}"],
        AskLabel ask => [string.Create(CultureInfo.InvariantCulture, $"{ask.Labels} people in all, whoever they are; before, {ask.Before}")],
        AssignItems list => [string.Create(CultureInfo.InvariantCulture, $"{list.Items.Count:N0} tasks: {string.Join(", ", list.Items)}")],
        var other => [other.Kind],
    };

    private static string Line(Consensus field) => string.Create(
        CultureInfo.InvariantCulture, $"{field.Field}: {(field.Labels.Count == 0 ? "no label" : string.Join(", ", field.Labels))} ({field.Confidence:P0} sure)");
}
