using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.People;
using LabelHub.Host.People.Cases;
using LabelHub.Host.People.Own;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.Rebuilding;

/// <summary>What happens between the people of a busy hub.</summary>
internal static class PeopleLife
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Work with errors is proposed for return: one proposal is declined, the others are sent, and one person corrects theirs.</summary>
    public static async Task ReturnAsync(RunningHub hub, Crew crew)
    {
        var project = await ProjectAsync(hub);
        var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        await hub.Get<LevelDesk>().ChangeAsync(project, new() { Level = "managed", Purpose = "p", LegalBasis = "l", Notice = "n", NoticeAt = today, EffectiveAt = today }, "Ada", Stop);
        await hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        await hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new Dictionary<string, bool> { ["return"] = true }, Stop);
        await crew.AnswerAsync(10, "Smudged", "Smudged");
        await crew.AnswerAsync(11, "Smudged", "Smudged");
        await hub.RestAsync(Stop);
        var proposals = (await hub.Store.AllAsync<EffectRow>("derived_effect", Stop)).Where(effect => effect is { Kind: "return", State: EffectState.Held }).OrderBy(effect => effect.ItemId).ThenBy(effect => effect.EffectKey, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < proposals.Length; i++) await hub.Get<ProposalDesk>().DecideAsync(proposals[i].EffectKey, proposals[i].Generation, new() { Content = proposals[i].ContentHash, Approved = i > 0, Reason = "r" }, "Ada", Stop);
        await hub.RestAsync(Stop);
        await crew.Studio.UpdateAnnotationAsync(crew.AnnotationOf(11, crew.Ann), crew.Ann.Id, Crew.Said("Cat", "Day"));
        await hub.RestAsync(Stop);
    }

    /// <summary>The project looks further at people, then less far; somebody objects to a finding and to an answer, and a lead decides.</summary>
    public static async Task ObjectAsync(RunningHub hub)
    {
        var project = await ProjectAsync(hub);
        var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var levels = hub.Get<LevelDesk>();
        await levels.ChangeAsync(project, new() { Level = "items", Reason = "r" }, "Ada", Stop);
        await levels.ChangeAsync(project, new() { Level = "managed", Purpose = "p", LegalBasis = "l", Notice = "n", NoticeAt = today, EffectiveAt = today.AddDays(1) }, "Ada", Stop);
        await levels.ChangeAsync(project, new() { Level = "managed", Purpose = "p", LegalBasis = "l", Notice = "n", NoticeAt = today, EffectiveAt = today }, "Ada", Stop);
        await levels.ChangeAsync(project, new() { Level = "coaching", Reason = "r" }, "Ada", Stop);
        await hub.Get<IPersonalReads>().NoteAsync(project, null, "Ada", "the figures of everyone", Stop);
        var (work, cases, sheets) = (hub.Get<OwnWork>(), hub.Get<CaseDesk>(), hub.Get<CaseSheets>());
        foreach (var person in await hub.Store.AllAsync<ContributorRow>("derived_contributor", Stop))
        {
            var page = (await work.FindAsync(person.Id, Stop))!;
            await hub.Get<FeedbackLog>().SeenAsync(page, Stop);
            foreach (var note in page.Items.SelectMany(item => item.Notes)) Assert.Null(await cases.ObjectAsync(person.Id, note.Subject, "I see it so.", Stop));
        }

        var records = hub.Get<RecordDesk>();
        foreach (var title in new[] { "Is it one?", "Is it two?" }) Assert.Null((await records.KeepAsync(project, new() { Title = title, Ruling = "It is." }, "Ada", Stop)).Refusal);
        await hub.RestAsync(Stop);
        foreach (var known in await sheets.ListAsync("open", Stop))
        {
            var sheet = (await sheets.FindAsync(known.Id, Stop))!;
            await cases.DecideAsync(known.Id, new() { Granted = known.Message.Contains("blurry", StringComparison.Ordinal), Option = "A", Cites = 2, Reason = "r", Shown = sheet.Shown }, $"lead {known.Id}", Stop);
        }

        await hub.RestAsync(Stop);
        Assert.Null(await records.WithdrawAsync(project, 1, "Ada", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<FeedbackSeenRow>("derived_feedback_seen", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<DismissalRow>("derived_dismissal", Stop));
        Assert.Contains(await hub.Store.AllAsync<DecisionRow>("derived_decision", Stop), row => row.RemoteId.StartsWith("case-", StringComparison.Ordinal) && row.Cites == 2);
    }

    private static async Task<long> ProjectAsync(RunningHub hub) => (await hub.Store.AllAsync<ProjectRow>("derived_project", Stop)).First(row => !row.ForReview).Id;
}
