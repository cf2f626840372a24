using LabelHub.Abstractions.Model;
using LabelHub.Host.Log;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Host.Facts;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>A hub in the middle of its work: two projects, disagreement, findings, effects in several states, trouble.</summary>
internal static class City
{
    /// <summary>The item with something of everything.</summary>
    public const long Telling = 40;

    public static async Task SeedAsync(Databases databases, LoadedPlugins plugins, CancellationToken stop)
    {
        await SeedLogAsync(databases.Log, stop);
        await SeedSetupAsync(databases, plugins, stop);
        await SeedItemsAsync(databases, stop);
        await SeedTellingItemAsync(databases, stop);
        await SeedWorkAsync(databases, stop);
        await Guide.SeedAsync(databases, stop);
        await Rewards.SeedAsync(databases, stop);
    }

    private static async Task SeedLogAsync(LogStore log, CancellationToken stop)
    {
        var house = new NewEvent { Connection = 0, Kind = EventKind.RulesetActivated, Body = "{}"u8.ToArray() };
        var deliveries = Enumerable.Range(0, 24).Select(n => new NewEvent { Connection = 1 + (n % 2), Kind = n % 7 == 3 ? EventKind.Observation : EventKind.Delivery, Body = "{}"u8.ToArray(), Identity = [(byte)(n < 22 ? n : n - 2)] });
        await log.AppendAsync([.. deliveries.Prepend(house).Select((item, n) => (item, Make.Now + (n * 7_000_000L)))], stop);
    }

    private static async Task SeedSetupAsync(Databases databases, LoadedPlugins plugins, CancellationToken stop)
    {
        var paused = Make.Connection(2, "Archive studio");
        (paused.State, paused.Reason) = ("paused", "The tool answered 401 to the token 'lab…f3'. Make a new personal access token there and enter it here.");
        await databases.WriteAsync<ConnectionRow>(stop, Make.Connection(1, "City studio"), paused);
        await databases.WriteAsync<ProjectRow>(stop, Make.Project(), Make.Project(2, "Support tickets: tone and topic"), Make.Project(3, "Review", forReview: true));
        await databases.WriteAsync<WriteBackRow>(stop, new WriteBackRow { ProjectId = 1, Kind = "review", FromPosition = 1 });
        var ruleset = new Ruleset { Plugins = [.. plugins.Catalog.Plugins.Where(p => p.Hash.Length > 0 && p.Version.Length > 0).Select(p => new RulesetPlugin { Id = p.Id, Version = p.Version, Hash = p.Hash, Settings = Defaults })] };
        await databases.WriteAsync<RulesetRow>(stop, new RulesetRow { Position = 1, Hash = ruleset.Hash(), Json = Content.Write(ruleset), ActivatedAt = Make.Now, Cause = "'labelhub.consensus' added; 'labelhub.validation' added" });
        await databases.WriteAsync<SpanRow>(stop, new SpanRow { Position = 1, Ruleset = 1, FromPosition = 0, ToPosition = long.MaxValue });
        await databases.WriteAsync<PlanRow>(stop, Make.Plan(9), Make.Plan(5, "applied", """{"items":12,"findingsAdded":1,"effectsReleased":12}"""), Make.Plan(21, "computing", null));
    }

    private static IReadOnlyDictionary<string, System.Text.Json.JsonElement> Defaults => new Dictionary<string, System.Text.Json.JsonElement> { [Scope.Default] = System.Text.Json.JsonElement.Parse("{}") };

    private static async Task SeedItemsAsync(Databases databases, CancellationToken stop)
    {
        string[] texts = ["My invoice was charged twice, please help", "Thanks, that solved it!", "The app crashes whenever I open the settings on my phone", "Wo finde ich meine Rechnung vom März?"];
        ItemRow[] items = [.. Enumerable.Range(1, 90).Where(n => n != Telling).Select(n => Make.Item(n, n <= 60 ? 1 : 2, n <= 60 ? null : $$"""{"text":"{{texts[n % 4]}}","channel":"mail"}"""))];
        foreach (var item in items)
        {
            item.Annotations = (int)(item.Id % 4);
            item.Settled = item.Annotations == 3;
            item.Agreement = item.Annotations > 1 ? 1.0 / (item.Id % 3 + 1) : null;
            (item.Findings, item.Errors) = item.Id % 9 == 0 ? (2, 1) : (0, 0);
        }

        await databases.WriteAsync<ItemRow>(stop, items);
        await databases.WriteAsync<ConsensusRow>(stop, [.. items.Where(i => i.Settled).Select(i => Make.Consensus(i.Id, Answer(i.ProjectId == 1 ? "time" : "tone", i.Id % 5 == 0 ? ["day", "night"] : ["day"], i.Id % 5 != 0)))]);
        await databases.WriteAsync<ContributorRow>(stop, [.. Enumerable.Range(1, 6).Select(n => Make.Contributor(n))]);
        (string Name, long Value)[] counts = [("items", 12_480), ("labelled", 9_120), ("settled", 7_033), ("annotations", 24_310), ("findings", 318), ("effects/fulfilled", 212), ("effects/wanted", 4), ("effects/held", 96), ("effects/sent", 6_411), ("effects/failed", 2)];
        await databases.WriteAsync<CounterRow>(stop, [.. counts.SelectMany(c => new[] { new CounterRow { Name = c.Name, Value = c.Value }, new() { Name = c.Name + "@1", Value = c.Value * 2 / 3 }, new() { Name = c.Name + "@2", Value = c.Value / 3 } })]);
    }

    private static Consensus Answer(string field, IReadOnlyList<string> labels, bool winner) => new()
    {
        Field = field,
        Labels = labels,
        HasWinner = winner,
        Confidence = winner ? 0.86 : 0.5,
        Agreement = winner ? 1 : 0.33,
        Answers = 3,
        Votes = [.. labels.Select(label => new Vote { Label = label, Count = winner ? 3 : 1 })],
    };

    private static async Task SeedTellingItemAsync(Databases databases, CancellationToken stop)
    {
        var item = Make.Item(Telling, data: """{"image":"https://images.example.org/crossing-00040.jpg","camera":"north","lux":14.2}""");
        (item.Annotations, item.Settled, item.Agreement, item.Findings, item.Errors) = (3, true, 0.33, 2, 1);
        await databases.WriteAsync<ItemRow>(stop, item);
        await databases.WriteAsync<AnnotationRow>(
            stop,
            Make.Annotation(1, Telling, 1, Box("b1", "Car", 0.1, 0.4, 0.35, 0.4), Box("b2", "Person", 0.62, 0.3, 0.1, 0.5), Choice("time", "day")),
            Make.Annotation(2, Telling, 2, Box("b3", "Car", 0.78, 0.42, 0.4, 0.38), Road(), Lane(), Choice("time", "night")),
            Make.Annotation(3, Telling, 3, Box("b4", "Car", 0.11, 0.41, 0.33, 0.4), Box("b5", "Person", 0.6, 0.2, 0.001, 0.001), Choice("time", "day")));
        await databases.WriteAsync<FindingRow>(
            stop,
            Placed(Make.Finding(2, Telling, template: "The box '{0}' reaches {1:P0} beyond the right edge of the image.", arguments: """["Car",0.18]"""), "objects", "b3"),
            Placed(Make.Finding(3, Telling, "Warning", "The box '{0}' covers {1:P4} of the image; the smallest expected is {2:P2}.", """["Person",0.000001,0.0005]"""), "objects", "b5"));
        await databases.WriteAsync<ConsensusRow>(stop, Make.Consensus(Telling, Answer("time", ["day"], true) with { Votes = [new() { Label = "day", Count = 2 }, new() { Label = "night", Count = 1 }], Confidence = 0.67, Agreement = 0.33 }));
        await databases.WriteAsync<DecisionRow>(stop, new DecisionRow { Connection = 1, RemoteId = "d1", ItemId = Telling, RequestKey = "lh-40-0123456789abcdef-1", Field = "time", Labels = """["day"]""", ContributorId = 4, At = Make.Now, Position = 12 });
        await databases.WriteAsync<EffectRow>(stop, Make.Effect(Telling, "0123456789abcdef", "fulfilled"), Make.Effect(Telling, "fedcba9876543210", "held", "write-back: off for this project and kind"), Make.Effect(41, "a", "failed", "The tool refused: project 17 is archived."), Make.Effect(42, "b"));
        await databases.Hub.WriteAsync(session => session.InsertAsync<ReceiptRow>([Sent()], stop), stop);
    }

    private static ReceiptRow Sent() => new()
    {
        EffectKey = $"{Telling}-0123456789abcdef", Generation = 1, ProjectId = 1, ItemId = Telling, Connection = 1, Plugin = "labelhub.consensus", Kind = "review",
        Act = "send", Json = "{}", ContentHash = "h", Position = 2, StartedAt = Make.Now, EndedAt = Make.Now, Outcome = "done", ObjectId = "task 88",
    };

    private static async Task SeedWorkAsync(Databases databases, CancellationToken stop)
    {
        WorkRow[] work =
        [
            Make.Work(17, "parked", "labelhub.validation failed 5 times: Index was outside the bounds of the array."), Make.Work(3, "parked", "The body is no JSON object: it begins with '<html>'.", "event"),
            Make.Work(11), Make.Work(12), Make.Work(13), Make.Work(14, notBefore: long.MaxValue / 4),
        ];
        await databases.Hub.WriteAsync(session => session.InsertAsync(work, stop), stop);
    }

    private static FindingRow Placed(FindingRow row, string field, string region)
    {
        (row.Field, row.Region) = (field, region);
        return row;
    }

    private static BoxRegion Box(string key, string label, double x, double y, double width, double height) => new() { Key = key, Field = "objects", Labels = [label], X = x, Y = y, Width = width, Height = height };

    private static ChoicesRegion Choice(string field, string label) => new() { Key = field, Field = field, Labels = [label] };

    private static UnknownRegion Lane() => new() { Key = "v1", Field = "lanes", Labels = ["Lane"], ToolKind = "vectorlabels", Raw = """{"type":"vectorlabels"}""", Extra = "{}" };

    private static PolygonRegion Road() => new()
    {
        Key = "p1", Field = "objects", Labels = ["Road"],
        Points = [new() { X = 0.05, Y = 0.95 }, new() { X = 0.45, Y = 0.5 }, new() { X = 0.55, Y = 0.5 }, new() { X = 0.75, Y = 0.95 }],
    };
}
