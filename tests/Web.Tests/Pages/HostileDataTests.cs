using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>Whatever a tool, a contributor or a plugin sends is text on a page, and nothing else.</summary>
public sealed class HostileDataTests(LoadedPlugins plugins)
{
    private static readonly string[] Corpus =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</title><script>alert(1)</script>", "</textarea><iframe src=javascript:alert(1)>",
        "javascript:alert(1)", "\" onmouseover=\"alert(1)", "' hx-get='/work' hx-trigger='load", "</svg><a href=javascript:alert(1)>x</a>", "{{constructor.constructor('alert(1)')()}}", "<!--", "]]><b>", "\u202eevil",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Hostile => [.. Corpus];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_stays_text_on_every_page(string hostile)
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        await SeedAsync(host.Databases, hostile);

        foreach (var path in new[] { "/", "/items", "/items/1", "/work?tab=parked", "/work?tab=outbox", "/work", "/plans", "/plans/9", "/connections", "/plugins/labelhub.validation", $"/items?state={Uri.EscapeDataString(hostile)}" })
        {
            var page = await host.PageAsync(path, Stop);

            Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), iframe, img, b, [onerror], [onload], [onmouseover], a[href^='javascript' i], [hx-trigger='load']"));
            Assert.Single(page.QuerySelectorAll("title:not(svg title)"));
        }
    }

    [Fact]
    public async Task The_text_itself_is_there_for_people_to_read()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        await SeedAsync(host.Databases, Corpus[0]);

        var page = await host.PageAsync("/items/1", Stop);

        Assert.Equal(Corpus[0], page.QuerySelector("h1")!.TextContent);
        Assert.Contains($"The box '{Corpus[0]}' is outside the image.", page.QuerySelector("#findings")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".hub-shape text"), label => label.TextContent == Corpus[0]);
    }

    [Fact]
    public async Task A_template_that_does_not_fit_its_arguments_is_shown_as_it_is()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        await SeedAsync(host.Databases, "x");
        await host.Databases.WriteAsync<FindingRow>(Stop, Make.Finding(1, 1, template: "hole {7} and {", arguments: "[]"));

        var page = await host.PageAsync("/items/1", Stop);

        Assert.Contains("hole {7} and {", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task SeedAsync(Databases databases, string hostile)
    {
        var json = JsonSerializer.Serialize(hostile);
        var connection = Make.Connection(1, hostile);
        (connection.State, connection.Reason, connection.BaseUrl, connection.Slug) = ("paused", hostile, hostile, "slug");
        await databases.WriteAsync<ConnectionRow>(Stop, connection);
        await databases.WriteAsync<ProjectRow>(Stop, Make.Project(1, hostile));
        var item = Make.Item(1, data: $$"""{"text":{{json}},{{json}}:{{json}}}""");
        (item.RemoteId, item.Findings, item.Errors, item.Settled) = (hostile, 1, 1, true);
        await databases.WriteAsync<ItemRow>(Stop, item);
        await databases.WriteAsync<ContributorRow>(Stop, new ContributorRow { Id = 1, Connection = 1, RemoteId = "1", Name = hostile });
        await databases.WriteAsync<AnnotationRow>(Stop, Make.Annotation(1, 1, 1, new BoxRegion { Key = hostile, Field = hostile, Labels = [hostile], X = 0.1, Y = 0.1, Width = 0.4, Height = 0.4 }, new TextRegion { Key = "t", Field = hostile, Texts = [hostile] }, new UnknownRegion { Key = "u", Field = hostile, ToolKind = hostile, Raw = hostile }));
        var finding = Make.Finding(1, 1, arguments: $"[{json}]");
        (finding.Field, finding.Region, finding.Code) = (hostile, hostile, hostile);
        await databases.WriteAsync<FindingRow>(Stop, finding);
        await databases.WriteAsync<ConsensusRow>(Stop, Make.Consensus(1, new() { Field = hostile, Labels = [hostile], HasWinner = true, Confidence = 1, Answers = 1, Votes = [new() { Label = hostile, Count = 1 }] }));
        await databases.WriteAsync<EffectRow>(Stop, Make.Effect(1, "a", "failed", hostile));
        await databases.Hub.WriteAsync(session => session.InsertAsync<WorkRow>([Make.Work(1, "parked", hostile)], Stop), Stop);
        var plan = Make.Plan(9);
        plan.Cause = hostile;
        await databases.WriteAsync<PlanRow>(Stop, plan);
    }
}
