using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Log;
using LabelHub.Host.People.Own;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.People.Cases;

/// <summary>Objections and decisions about them. Each is an event; what follows from it is computed as from any other.</summary>
internal sealed class CaseDesk(OwnWork work, CaseSheets sheets, HouseLog house, PeopleSettings settings)
{
    public const int LongestText = 2_000;

    /// <returns>Why not; <see langword="null"/> when the case is open.</returns>
    public async Task<string?> ObjectAsync(long contributor, string subject, string? text, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text)) return "Say in a sentence or two why you see it otherwise; whoever decides has nothing else to go by.";
        if (text.Length > LongestText) return $"The text has {text.Length:N0} characters; {LongestText:N0} is the most. Put the point first.";
        if ((await work.FindAsync(contributor, stop))?.Find(subject) is not { } note) return "This has changed since you saw it. Look at your page again; it may have been resolved.";
        if (!note.CanObject) return "Your objection to this is with a person already, or two people have decided about it.";
        await house.AppendAsync(EventKind.CaseOpened, Body(contributor, note, text.Trim()), $"{contributor}/{subject}", stop);
        return null;
    }

    /// <returns>Why not; <see langword="null"/> when it is decided.</returns>
    public async Task<string?> DecideAsync(long id, CaseVerdict verdict, string by, CancellationToken stop)
    {
        if (await sheets.FindAsync(id, stop) is not { } sheet) return $"There is no case '{id}'.";
        if (Refusal(sheet, verdict, by) is { } refusal) return refusal;
        var labels = Labels(sheet, verdict);
        var granted = sheet.Kind == CaseKind.Finding ? verdict.Granted == true : labels!.ToHashSet(StringComparer.Ordinal).SetEquals(sheet.Own);
        var body = new CaseEvent.Decided
        {
            Case = id,
            Outcome = granted ? CaseOutcome.Granted : CaseOutcome.Stands,
            Labels = labels,
            Major = sheet.Kind == CaseKind.Finding ? sheet.Major : null,
            Reason = verdict.Reason.Trim(),
            Cites = verdict.Cites,
            By = by,
            Shown = sheet.Shown,
        };
        var appended = await house.AppendAsync(EventKind.CaseDecided, body, id.ToString(CultureInfo.InvariantCulture), stop);
        return appended.Duplicate ? "Somebody decided this meanwhile." : null;
    }

    private static string? Refusal(CaseSheet sheet, CaseVerdict verdict, string by)
    {
        if (sheet.Outcome is not null) return $"'{sheet.DecidedBy}' decided this meanwhile.";
        if (sheet.DecidedBefore.Contains(by, StringComparer.OrdinalIgnoreCase)) return $"'{by}' decided about this before; an objection goes to another person. Make a sign-in link for them: labelhub user link <name>.";
        if (verdict.Shown != sheet.Shown) return "The item or an answer has changed since you saw it. Look at what stands there now, then decide.";
        if (string.IsNullOrWhiteSpace(verdict.Reason)) return "reason: is missing. The contributor reads it; say what the decision rests on.";
        if (verdict.Cites is { } number && sheet.Records.All(record => record.Number != number)) return $"cites: no decision record '{DecisionRecord.NameOf(number)}' holds in this project. Accepted are {string.Join(", ", sheet.Records.Select(record => $"'{record.Name}'").Append("none"))}.";
        if (sheet.Kind == CaseKind.Finding) return verdict.Granted is null ? "Say whether the finding holds or not." : null;
        return Labels(sheet, verdict) is { Count: > 0 } ? null : $"Choose one of the answers {string.Join(", ", sheet.Options.Select(option => $"'{option.Letter}'"))}, or name what is right instead: {string.Join(", ", sheet.OtherLabels.Select(label => $"'{label}'"))}.";
    }

    private static IReadOnlyList<string>? Labels(CaseSheet sheet, CaseVerdict verdict)
    {
        if (sheet.Kind == CaseKind.Finding) return null;
        if (sheet.Options.FirstOrDefault(option => option.Letter == verdict.Option) is { } option) return option.Labels;
        var known = sheet.OtherLabels.Concat(sheet.Options.SelectMany(given => given.Labels)).ToHashSet(StringComparer.Ordinal);
        return verdict.Labels.All(known.Contains) ? verdict.Labels : [];
    }

    private CaseEvent.Opened Body(long contributor, OwnNote note, string text) => new()
    {
        Kind = note.Kind,
        Project = note.Matter.Project,
        Item = note.Item,
        Annotation = note.Matter.Annotation,
        Version = note.Matter.Version,
        Contributor = contributor,
        Subject = note.Subject,
        Plugin = note.Matter.Plugin,
        FindingKey = note.Matter.FindingKey,
        Said = note.Matter.Said,
        Field = note.Matter.Field,
        Message = note.Message,
        Text = text,
        DueDays = settings.DecideWithinDays,
    };
}
