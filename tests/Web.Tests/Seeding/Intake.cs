using LabelHub.Host.Connections;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>Tools at the beginning: one that is being read and cannot reach us, one that is read, one that was looked at a second time.</summary>
internal static class Intake
{
    public const long Reading = 4;
    public const long Read = 5;
    public const long Looked = 6;
    public const long Look = 77;
    private const int Items = 400;

    public static async Task SeedAsync(Databases databases, CancellationToken stop)
    {
        await databases.WriteAsync<ConnectionRow>(stop, Connection(Reading, "Field studio", Host.Connections.Reach.NotArrived), Connection(Read, "Harbour studio", Host.Connections.Reach.Arrived), Connection(Looked, "Lab studio", Host.Connections.Reach.Arrived));
        await databases.WriteAsync<ProjectRow>(stop, Make.Project(41, "Wheat rust, season 2026", Reading), Make.Project(51, "Ships and buoys", Read), Make.Project(52, "Cranes", Read), Make.Project(61, "Cell nuclei", Looked), Make.Project(62, "Cell walls", Looked));
        await databases.WriteAsync<PollRow>(stop, Poll(41, began: -90, finished: null, 48_210), Poll(51, -900, -300, 300), Poll(52, -900, -300, 100), Poll(61, -90_000, -80_000, 300), Poll(62, -90_000, -80_000, 100));
        await databases.WriteAsync<CounterRow>(stop, Count(41, 12_480), Count(51, 300), Count(52, 100), Count(61, 300), Count(62, 100));
        await databases.WriteAsync<OfferRow>(stop, new OfferRow { Connection = Read, RemoteId = "58", Title = "Night shots", Items = 1_200, FoundAt = Make.Now }, new OfferRow { Connection = Read, RemoteId = "59", Title = "Try-out of a trainee", FoundAt = Make.Now, Declined = true });
        await databases.WriteAsync<ItemRow>(stop, [.. Singles(5_000, 51, 52), .. Singles(6_000, 61, 62)]);
        await databases.WriteAsync<UnionRow>(stop, new UnionRow { Id = 70, Name = "Harbour pictures", Person = "Ada", At = Make.Now });
        await databases.WriteAsync<UnionMemberRow>(stop, new UnionMemberRow { ProjectId = 52, UnionId = 70, Source = "file:image", Fields = "{}" }, new UnionMemberRow { ProjectId = 62, UnionId = 70, Source = "data:sku", Fields = """{"crane":"object"}""" });
        await LookAsync(databases, stop);
    }

    private static async Task LookAsync(Databases databases, CancellationToken stop)
    {
        var strata = new[] { new SecondLookStore.Stratum { Project = 61, Size = 300, Asked = 60 }, new SecondLookStore.Stratum { Project = 62, Size = 100, Asked = 20 } };
        await databases.WriteAsync<SecondLookRow>(stop, new SecondLookRow { Id = Look, Connection = Looked, Seed = 7, Percent = 20, Strata = Content.Write(strata), Person = "Ada", At = Make.Now - 90_000_000_000, AskedAt = Make.Now - 90_000_000_000 });
        await databases.WriteAsync<SecondLookItemRow>(stop, [.. Enumerable.Range(1, 80).Select(Drawn)]);
        await databases.WriteAsync<EffectRow>(stop, [.. Enumerable.Range(71, 10).Select(number => new EffectRow { EffectKey = $"{6_000 + number}-look", Generation = 1, Connection = Looked, ProjectId = 62, ItemId = 6_000 + number, Plugin = "labelhub", Kind = "label", Json = """{"kind":"label","labels":2,"before":1,"cause":"second-look/77"}""", ContentHash = "h", State = "held", Reason = "write-back: off for this project and kind", Rule = "labelhub.second-look", Position = Look })]);
    }

    /// <summary>The last ten are not answered; of the others some differ, and some of those are decided.</summary>
    private static SecondLookItemRow Drawn(int number) => new()
    {
        SecondLookId = Look,
        ItemId = 6_000 + number,
        ProjectId = number <= 60 ? 61 : 62,
        Differs = number > 70 ? null : number % 5 == 0,
        Wrong = number > 70 ? null : number % 5 != 0 ? false : number % 10 == 0 ? true : number % 25 == 0 ? null : false,
    };

    private static IEnumerable<ItemRow> Singles(long first, long large, long small) => Enumerable.Range(1, Items).Select(number =>
    {
        var row = Make.Item(first + number, number <= 300 ? large : small, """{"text":"made up"}""");
        (row.Connection, row.Overlap, row.Annotations, row.Settled) = (large / 10, 1, number % 8 == 0 ? 0 : 1, number % 8 != 0);
        return row;
    });

    private static ConnectionRow Connection(long id, string name, string reach)
    {
        var row = Make.Connection(id, name);
        row.Tool = Content.Write(new ToolReport
        {
            Product = "Label Studio Community",
            Version = "1.23.0",
            Account = "1",
            Abilities = [new() { Name = "see projects", Can = true }, new() { Name = "read tasks and annotations", Can = true }, new() { Name = "see and register webhooks", Can = true }, new() { Name = "change projects and tasks", Can = true, Note = "The test event was such a change." }, new() { Name = "reviews, comments and assignment in the tool", Can = false, Note = "Only the Enterprise edition has it. LabelHub asks reviews in a project of its own instead." }],
            At = Some.Instant,
        });
        row.Reach = Content.Write(new Reach { State = reach, Words = reach == Host.Connections.Reach.Arrived ? "A test event about 'Ships and buoys' came after 41 ms." : "The tool took a test change of 'Wheat rust', and nothing came to http://localhost:5000/hooks/c1 within 5 s: the tool cannot reach LabelHub there. That address means 'this machine': from a container or another machine it leads elsewhere. Start LabelHub with --public-url and an address that works from where the tool runs.", At = Some.Instant });
        return row;
    }

    private static PollRow Poll(long project, long began, long? finished, long expected) => new()
    {
        ProjectId = project,
        PolledTo = Make.Now,
        Expected = expected,
        BeganAt = Make.Now + (began * 1_000_000),
        FinishedAt = finished is { } end ? Make.Now + (end * 1_000_000) : null,
    };

    private static CounterRow Count(long project, long items) => new() { Name = $"items@{project}", Value = items };
}
