using System.Collections.Concurrent;
using System.Text.Json;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Access;
using LabelHub.Host.People;
using LabelHub.Host.People.Cases;
using LabelHub.Host.People.Own;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Web.Actions;
using LabelHub.Plugins.Settings;

namespace LabelHub.Web.Tests.Hosting;

/// <summary>Notes what a page asked for, and answers as told.</summary>
internal sealed class RecordingActions : IWorkActions, IScheduleActions, IPlanActions, IPluginActions, IConnectionActions, IGuidelineActions, IPeopleActions, ICaseActions, IPersonalReads, IWritingActions, IGoldActions, IIncentiveActions, IFeedbackActions, IDoubtActions, IStartActions, IUnionActions
{
    public ConcurrentQueue<string> Done { get; } = new();

    /// <summary>Why the next actions are refused; <see langword="null"/> to let them through.</summary>
    public string? Refusal { get; set; }

    public ConnectionAdded Added { get; set; } = new() { Id = 7, HookUrl = "https://hub.example.org/hooks/studio", Secret = "made-up-secret" };

    public IReadOnlyList<Schedule> Schedules { get; set; } = [];

    // Looking at a page is nothing that was asked for.
    Task IFeedbackActions.SeenAsync(OwnPage page, CancellationToken stop) => Task.CompletedTask;

    Task<ActionOutcome> IDoubtActions.DecideAsync(long annotation, long version, bool genuine, string? reason, string by, CancellationToken stop) => Note($"doubt {annotation} {version} genuine={genuine} {reason}");

    Task<ActionOutcome> IUnionActions.UniteAsync(UnionEvent.Made wish, CancellationToken stop) => Note($"unite {wish.Name}: {string.Join(", ", wish.Members.Select(member => $"{member.Project} by {member.Key}{string.Concat(member.Fields.Select(pair => $" {pair.Key}={pair.Value}"))}"))}");

    Task<ActionOutcome> IUnionActions.PartAsync(long union, string by, CancellationToken stop) => Note($"part {union}");

    Task<ActionOutcome> IStartActions.TestAsync(long connection, CancellationToken stop) => Note($"test {connection}");

    Task<ActionOutcome> IStartActions.FollowAsync(long connection, string project, CancellationToken stop) => Note($"follow {connection}/{project}");

    Task<ActionOutcome> IStartActions.DeclineAsync(long connection, string project, CancellationToken stop) => Note($"do not follow {connection}/{project}");

    Task<ActionOutcome> IStartActions.AskAsync(long connection, LookForm form, string by, CancellationToken stop) => Note($"look {connection} {form.Percent} % seed {form.Seed} on={form.SwitchOn} by {by}");

    Task<ActionOutcome> IStartActions.EndAsync(long look, string by, CancellationToken stop) => Note($"end look {look} by {by}");

    Task<ActionOutcome> IWorkActions.RetryAsync(long id, CancellationToken stop) => Note($"retry {id}");

    Task<ActionOutcome> IWorkActions.DiscardAsync(long id, CancellationToken stop) => Note($"discard {id}");

    Task<IReadOnlyList<Schedule>> IScheduleActions.ListAsync(CancellationToken stop) => Task.FromResult(Schedules);

    Task<ActionOutcome> IScheduleActions.PauseAsync(string name, CancellationToken stop) => Note($"pause {name}");

    Task<ActionOutcome> IScheduleActions.ResumeAsync(string name, CancellationToken stop) => Note($"resume {name}");

    Task<ActionOutcome> IScheduleActions.TriggerAsync(string name, CancellationToken stop) => Note($"trigger {name}");

    Task<ActionOutcome> IPlanActions.ApplyAsync(long id, CancellationToken stop) => Note($"apply {id}");

    Task<ActionOutcome> IPlanActions.DiscardAsync(long id, CancellationToken stop) => Note($"discard plan {id}");

    async Task<IReadOnlyList<SettingsError>> IPluginActions.SaveSettingsAsync(string plugin, string scope, JsonElement settings, CancellationToken stop)
    {
        await Note($"settings {plugin} {scope} {settings.GetRawText()}");
        return Refusal is null ? [] : [new("", Refusal)];
    }

    Task<ActionOutcome> IPluginActions.ApproveAsync(string plugin, string hash, CancellationToken stop) => Note($"approve plugin {plugin} {hash}");

    Task<ActionOutcome> IPluginActions.ResumeAsync(string plugin, CancellationToken stop) => Note($"resume plugin {plugin}");

    IReadOnlyList<ToolKind> IConnectionActions.Kinds => [new("label-studio", "Label Studio"), new("cvat", "CVAT")];

    async Task<ConnectionAdded> IConnectionActions.AddAsync(NewConnection form, CancellationToken stop)
    {
        await Note($"add {form.Kind} {form.Name} {form.Address} verify={form.Verify}");
        return Added;
    }

    Task<ActionOutcome> IConnectionActions.SetSendingAsync(long connection, bool sends, CancellationToken stop) => Note($"sending {connection} {sends}");

    Task<ActionOutcome> IConnectionActions.LeaveAsync(long connection, bool restore, string by, CancellationToken stop) => Note($"leave {connection} restore {restore} by {by}");

    Task<ActionOutcome> IConnectionActions.SetWriteBackAsync(long project, WriteBackForm form, CancellationToken stop) =>
        Note($"write-back {project} {string.Join(' ', form.Kinds.Select(kind => $"{kind.Key}={kind.Value}"))} canary={form.Canary} hourly={form.Hourly}");

    Task<ActionOutcome> IWritingActions.SetAsync(bool stopped, string why, string by, CancellationToken stop) => Note($"writing stopped={stopped} '{why}' by {by}");

    Task<ActionOutcome> IWritingActions.GoOnAsync(long project, string kind, string by, CancellationToken stop) => Note($"go on {project} {kind} by {by}");

    Task<ActionOutcome> IWritingActions.DecideAsync(string key, int generation, Verdict verdict, string by, CancellationToken stop) =>
        Note($"decide {key}/{generation} '{verdict.Content}' approved={verdict.Approved} '{verdict.Reason}' by {by}");

    Task<ActionOutcome> IGoldActions.ReadAsync(long project, string lines, string by, CancellationToken stop) => Note($"gold {project} '{lines}' by {by}");

    Task<ActionOutcome> IGoldActions.FromDecisionAsync(long item, string by, CancellationToken stop) => Note($"gold from decision {item} by {by}");

    Task<ActionOutcome> IGoldActions.RemoveAsync(long item, string field, string by, CancellationToken stop) => Note($"forget {item} {field} by {by}");

    /// <summary>The last sheet that was saved.</summary>
    public GuidelineSheet? Saved { get; private set; }

    Task<ActionOutcome> IGuidelineActions.SaveAsync(long project, GuidelineSheet sheet, string template, CancellationToken stop)
    {
        Saved = sheet;
        return Note($"save guideline {project}");
    }

    Task<ActionOutcome> IGuidelineActions.PublishAsync(long project, PublishOrder order, string by, CancellationToken stop) => Note($"publish {project} {order.Size} '{order.Changelog}' [{string.Join(',', order.Cleared)}] by {by}");

    Task<ActionOutcome> IGuidelineActions.ReplaceAsync(long project, string hash, string by, CancellationToken stop) => Note($"replace {project} {hash} by {by}");

    Task<ActionOutcome> IGuidelineActions.AdoptAsync(long project, string hash, CancellationToken stop) => Note($"adopt {project} {hash}");

    Task<ActionOutcome> IGuidelineActions.WithdrawAsync(long project, string by, CancellationToken stop) => Note($"withdraw {project} by {by}");

    Task<ActionOutcome> IGuidelineActions.KeepRecordAsync(long project, RecordEntry entry, string by, CancellationToken stop) => Note($"keep {project} '{entry.Title}' '{entry.Ruling}' {entry.Field}/{entry.Label} [{string.Join(',', entry.Items)}] by {by}");

    Task<ActionOutcome> IGuidelineActions.WithdrawRecordAsync(long project, long number, string by, CancellationToken stop) => Note($"withdraw {project} D{number} by {by}");

    Task IGuidelineActions.SeeAsync(long project, string version, string person, CancellationToken stop) => Note($"{person} saw {project} {version}");

    Task<ActionOutcome> IIncentiveActions.SetBudgetAsync(long project, string unit, long amount, long? hourlyFloor, string by, CancellationToken stop) => Note($"budget {project} {amount} {unit} floor '{hourlyFloor}' by {by}");

    Task<ActionOutcome> IIncentiveActions.ApproveAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop) => Note($"approve {project} {contributor} {amount} {unit} by {by}");

    Task<ActionOutcome> IIncentiveActions.PayAsync(long project, long payout, string? note, string by, CancellationToken stop) => Note($"paid {project} {payout} '{note}' by {by}");

    Task<ActionOutcome> IIncentiveActions.CancelAsync(long project, long payout, string? note, string by, CancellationToken stop) => Note($"cancel {project} {payout} '{note}' by {by}");

    Task<ActionOutcome> IIncentiveActions.TopUpAsync(long project, long contributor, string unit, long amount, string by, CancellationToken stop) => Note($"top up {project} {contributor} {amount} {unit} by {by}");

    /// <summary>What is wrong with the next change of a level.</summary>
    public IReadOnlyList<string> Errors { get; set; } = [];

    async Task<IReadOnlyList<string>?> IPeopleActions.ChangeLevelAsync(long project, LevelRequest request, string by, CancellationToken stop)
    {
        await Note($"level {project} {request.Level} for '{request.Purpose}' told {request.NoticeAt:yyyy-MM-dd} from {request.EffectiveAt:yyyy-MM-dd} '{request.Reason}' by {by}");
        return Errors;
    }

    async Task<OwnLink?> IPeopleActions.LinkAsync(long connection, string account, string by, CancellationToken stop)
    {
        await Note($"link {connection} {account} by {by}");
        return Refusal is null ? new() { Url = new("https://hub.example.org/me/enter?token=made-up"), ExpiresAt = Some.Instant.AddDays(7) } : null;
    }

    Task<ActionOutcome> IPeopleActions.ApproveAsync(long request, long connection, string account, string by, CancellationToken stop) => Note($"approve {request} as {connection}/{account} by {by}");

    Task<ActionOutcome> IPeopleActions.DeclineAsync(long request, CancellationToken stop) => Note($"decline {request}");

    Task<ActionOutcome> ICaseActions.ObjectAsync(long contributor, string subject, string? text, CancellationToken stop) => Note($"{contributor} objects to {subject}: {text}");

    Task<ActionOutcome> ICaseActions.DecideAsync(long id, CaseVerdict verdict, string by, CancellationToken stop) => Note($"decide {id} {verdict.Granted} '{verdict.Option}' [{string.Join(',', verdict.Labels)}] '{verdict.Reason}'{(verdict.Cites is { } cited ? $" as in D{cited}" : "")} shown {verdict.Shown} by {by}");

    Task IPersonalReads.NoteAsync(long project, long? contributor, string who, string what, CancellationToken stop) => Note($"{who} read {what} of project {project}");

    private Task<ActionOutcome> Note(string what)
    {
        Done.Enqueue(what);
        return Task.FromResult(Refusal is null ? ActionOutcome.Done : ActionOutcome.Refused(Refusal));
    }
}
