using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelHub.Abstractions.Model;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>A project at <c>items</c> with a person whose name and numbers cannot be mistaken for anything else.</summary>
internal sealed class LeakSeed
{
    /// <summary>The account in the tool: a name that nothing else holds.</summary>
    private const int Account = 90210417;
    private const double LeadSeconds = 31337.25;
    private const int Judged = 6131;
    private const int Agreed = 4441;
    private const long Points = 424242;
    private const string EffectKey = "-0123456789abcdef";
    private const string Secret = "hook-secret-of-the-tests";

    private static readonly IReadOnlyList<string> Numbers =
    [
        .. new[] { Judged, Agreed, Points }.SelectMany(number => new[] { Text(number, "0"), Text(number, "N0") }),
        Text(LeadSeconds, "0.##"), Text(LeadSeconds, "N2"), "31337", "31,337",
        .. new[] { (double)Agreed / Judged, Wilson.Skill(Judged, Agreed).Low }.SelectMany(share => new[] { Text(share, "0.0000"), Text(Math.Floor(share * 10_000) / 10_000, "0.0000") }).Distinct(),
    ];

    // A number stands by itself, behind an escape perhaps: four digits inside a hash or a clock's fraction are chance.
    private static readonly IReadOnlyList<(string Secret, Regex Pattern)> Secrets =
    [
        .. new[] { Text(Account, "0"), Text(Account, "N0") }.Select(name => (name, new Regex(Regex.Escape(name)))),
        .. Numbers.Select(number => (number, new Regex($@"(?<=^|[^0-9A-Za-z]|\\u[0-9A-Fa-f]{{4}}|%[0-9A-F]{{2}}){Regex.Escape(number)}{(number.StartsWith("0.", StringComparison.Ordinal) ? "" : "(?![0-9A-Za-z])")}"))),
    ];

    public required long Contributor { get; init; }

    /// <summary>By the name of a hole in a route, the values it may have.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; }

    public static IEnumerable<string> Found(string text) => Secrets.Where(secret => secret.Pattern.IsMatch(text)).Select(secret => secret.Secret);

    public static async Task<LeakSeed> SowAsync(HubApi api, Hub hub, CancellationToken stop)
    {
        var made = await api.AskAsync(HttpMethod.Post, "api/v1/connections", new { kind = "label-studio", name = "Deaf", secret = Secret, verify = false, trust = true, baseline = DateTimeOffset.UnixEpoch }, stop);
        await api.DeliverAsync(new Uri(made.GetProperty("hookUrl").GetString()!).AbsolutePath.TrimStart('/'), Secret, Delivery(), stop);
        await api.RestAsync(stop);
        var annotation = (await hub.ReadAsync(session => session.FirstAsync<AnnotationRow>("SELECT * FROM derived_annotation", null, stop), stop))!;
        await hub.WriteAsync(session => AddAsync(session, annotation, stop), stop);
        var ids = new[] { annotation.ProjectId, annotation.ItemId, annotation.Id, annotation.ContributorId, annotation.Connection, 5000 }.Select(id => Text(id, "0"));
        return new()
        {
            Contributor = annotation.ContributorId,
            Values = new Dictionary<string, IReadOnlyList<string>>
            {
                ["id"] = [.. ids, "labelhub.validation", "labelhub.consensus"],
                ["project"] = [Text(annotation.ProjectId, "0")],
                ["subject"] = [Content.Hash("none")[..20]],
                ["item"] = [Text(annotation.ItemId, "0")],
                ["name"] = ["image"],
                ["documentName"] = ["v1"],
                ["plugin"] = ["labelhub.validation"],
                ["key"] = [Text(annotation.ItemId, "0") + EffectKey],
                ["generation"] = ["1"],
            },
        };
    }

    private static async Task AddAsync(Session session, AnnotationRow annotation, CancellationToken stop)
    {
        var (person, project) = (annotation.ContributorId, annotation.ProjectId);
        var skills = new Dictionary<string, IReadOnlyDictionary<string, Skill>> { [Text(person, "0")] = new Dictionary<string, Skill> { ["kind"] = Wilson.Skill(Judged, Agreed) } };
        await session.UpsertAsync([new SnapshotRow { ProjectId = project, Number = 1, Statistics = "{}", Skills = Content.Write(skills), Models = "[]" }], stop);
        await session.UpsertAsync([new AwardRow { ContributorId = person, ProjectId = project, Plugin = "fixture.points", AwardKey = "k", Unit = "points", Amount = Points }], stop);
        await session.InsertAsync([Posting(project, 0, Host.Facts.Account.Issued, -Points), Posting(project, person, Host.Facts.Account.Earned, Points)], stop);
        await session.UpsertAsync([.. Enumerable.Range(0, Judged).Select(n => new JudgementRow { ItemId = n == 0 ? annotation.ItemId : n, Field = "kind", ContributorId = person, ProjectId = project, Evidence = "Peers", Agrees = n >= Judged - Agreed })], stop);
        await session.UpsertAsync([new EffectRow { EffectKey = Text(annotation.ItemId, "0") + EffectKey, Generation = 1, Connection = annotation.Connection, ProjectId = project, ItemId = annotation.ItemId, Plugin = "labelhub.consensus", Kind = "review", Json = """{"kind":"review","cause":"tie","reason":"Which is it?","field":"kind"}""", State = "held" }], stop);
        await session.UpsertAsync([new CaseRow { Id = 5000, Kind = CaseKind.Answer, ProjectId = project, ItemId = annotation.ItemId, AnnotationId = annotation.Id, ContributorId = person, Subject = "s", Field = "kind", Message = "m", Text = "t", State = CaseState.Open }], stop);
    }

    private static PostingRow Posting(long project, long person, string account, long amount) =>
        new() { TransactionKey = "t", Account = account, ContributorId = person, ProjectId = project, Plugin = "fixture.points", AwardKey = "k", Unit = "points", Amount = amount, Cause = "c" };

    private static string Delivery() => JsonSerializer.Serialize(new
    {
        action = "ANNOTATION_CREATED",
        annotation = new
        {
            id = 11, task = 1, project = 1, was_cancelled = false, ground_truth = false, lead_time = LeadSeconds, completed_by = Account,
            created_at = "2026-03-02T08:00:00Z", updated_at = "2026-03-02T08:00:00Z",
            result = new[] { new { id = "r1", from_name = "kind", to_name = "text", type = "choices", value = new { choices = new[] { "Splendid" } } } },
        },
        task = new { id = 1, data = new { text = "a text" }, created_at = "2025-03-02T08:00:00Z", updated_at = "2026-03-02T08:00:00Z", is_labeled = true, overlap = 1, project = 1 },
        project = new { id = 1, title = "Pets", label_config = WholePath.Crew.Config.Replace("mood", "kind", StringComparison.Ordinal), created_at = "2025-03-02T08:00:00Z", updated_at = "2025-03-02T08:00:00Z" },
    });

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
