using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.EndToEnd.Tests.Canonical;

/// <summary>What the rules made of it.</summary>
internal static class DerivedLines
{
    public static async Task<IReadOnlyList<string>> ReadAsync(Session session, NaturalNames names, CancellationToken stop) =>
    [
        .. from row in await RecordedLines.AllAsync<CheckRow>(session, "derived_check", stop)
           select $"check of {names[row.AnnotationId]} at {NaturalNames.Time(row.Version)} by {row.Rule}",
        .. from row in await RecordedLines.AllAsync<FindingRow>(session, "derived_finding", stop)
           select $"finding on {names[row.AnnotationId]} of {names[row.ItemId]} {row.Plugin} {row.FindingKey} {row.Code} {row.Severity} '{row.Template}' {row.Arguments}"
               + $" at {row.Field}/{row.Region} stale {row.Stale} by {row.Rule}",
        .. from row in await RecordedLines.AllAsync<ConsensusRow>(session, "derived_consensus", stop)
           select $"consensus on {names[row.ItemId]} {row.Field} {row.Label} winner {row.HasWinner} {row.Json} by {row.Rule}",
        .. from row in await RecordedLines.AllAsync<JudgementRow>(session, "derived_judgement", stop)
           select $"judgement of {names[row.ContributorId]} on {names[row.ItemId]} {row.Field} {row.Evidence} agrees {row.Agrees} provisional {row.Provisional} day {row.Day}",
        .. from row in await RecordedLines.AllAsync<EffectRow>(session, "derived_effect", stop)
           select $"effect {names.Key(row.EffectKey)} generation {row.Generation} {row.Kind} {row.State} '{row.Reason}' {row.Json} by {row.Rule}",
        .. from row in await RecordedLines.AllAsync<CounterRow>(session, "derived_counter", stop)
           where row.Value != 0
           select $"counter {names.Counter(row.Name)} {row.Value}",
        // A delivery that came twice may be set aside twice: how often something came is not what it says.
        .. (from row in await RecordedLines.AllAsync<WorkRow>(session, "work", stop)
            select $"work {row.Kind} {row.Lane} {row.State} because {row.Reason}").Distinct(),
    ];
}
