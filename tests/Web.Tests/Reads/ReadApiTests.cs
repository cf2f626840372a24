using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LabelHub.Host.Rows;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Reads;

public sealed class ReadApiTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("items", 90)]
    [InlineData("items?project=2", 30)]
    [InlineData("effects", 5)]
    [InlineData("work?state=parked", 2)]
    [InlineData("plans", 3)]
    public async Task A_list_can_be_followed_to_its_end_by_next(string list, int expected)
    {
        await using var host = await SeededAsync();
        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = await JsonAsync(host, $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=7&next={next}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            next = page.GetProperty("next").GetString() ?? "";
        }
        while (next.Length > 0);

        Assert.Equal(expected, seen.Count);
        Assert.Equal(expected, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("items?limit=0", "The limit '0' is not between 1 and 500.")]
    [InlineData("items?limit=501", "The limit '501' is not between 1 and 500.")]
    [InlineData("items?next=%C3%A4", "is not a place in this list")]
    [InlineData("items?next=MQox", "'MQox' is not a place in this list")]
    [InlineData("effects?next=MQ", "'MQ' is not a place in this list")]
    [InlineData("items?state=odd", "There is no state 'odd'. Accepted are 'all', 'findings', 'errors', 'ties', 'settled'.")]
    [InlineData("work?state=odd", "There is no state 'odd'. Accepted are 'due', 'waiting', 'parked'.")]
    public async Task What_is_wrong_with_a_request_is_quoted(string path, string expected)
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        using var answer = await host.Client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative), Stop);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_tells_what_stands_about_it_and_why()
    {
        await using var host = await SeededAsync();
        var validation = plugins.Catalog.Find("labelhub.validation")!;
        var rule = new Host.Rules.RulesetPlugin { Id = validation.Id, Version = validation.Version, Hash = validation.Hash, Settings = new Dictionary<string, JsonElement> { ["default"] = JsonElement.Parse("{}") } }.Rule(1, 1);
        var finding = Make.Finding(1, City.Telling, template: "Under a known rule: {0}");
        finding.Rule = rule + "/5c4e0000";
        await host.Databases.WriteAsync<FindingRow>(Stop, finding);

        var item = await JsonAsync(host, $"items/{City.Telling}");

        var told = item.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("message").GetString() == "Under a known rule: Car");
        var why = told.GetProperty("derivation");
        Assert.Equal(validation.Version, why.GetProperty("version").GetString());
        Assert.Equal("{}", why.GetProperty("settings").GetRawText());
        Assert.Equal(1, why.GetProperty("ruleset").GetProperty("position").GetInt64());
        Assert.Equal(("delivery", 2), (why.GetProperty("event").GetProperty("kind").GetString(), why.GetProperty("event").GetProperty("position").GetInt64()));
        Assert.Equal(["P-00017e", "P-00027e", "P-00037e"], item.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("contributor").GetProperty("name").GetString()));
        Assert.Equal("box", item.GetProperty("answers")[0].GetProperty("regions")[0].GetProperty("kind").GetString());
        Assert.All(item.GetProperty("answers").EnumerateArray().SelectMany(a => a.GetProperty("regions").EnumerateArray()), region => Assert.Equal(JsonValueKind.Null, region.TryGetProperty("extra", out var extra) ? extra.ValueKind : JsonValueKind.Null));
        Assert.Equal("done", item.GetProperty("effects")[0].GetProperty("receipts")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Judgements_are_told_only_where_people_are_managed()
    {
        await using var host = await SeededAsync();
        await host.Databases.WriteAsync<JudgementRow>(Stop, new JudgementRow { ItemId = City.Telling, Field = "time", ContributorId = 1, ProjectId = 1, Evidence = "Peers", Agrees = true });
        var hidden = await JsonAsync(host, $"items/{City.Telling}");
        var project = Make.Project();
        project.PeopleLevel = "managed";
        await host.Databases.WriteAsync<ProjectRow>(Stop, project);

        var shown = await JsonAsync(host, $"items/{City.Telling}");

        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("judgements").ValueKind);
        Assert.Equal("peers", shown.GetProperty("judgements")[0].GetProperty("evidence").GetString());
    }

    [Fact]
    public async Task Connections_tell_no_secret()
    {
        await using var host = await SeededAsync();

        var text = await host.Client.GetStringAsync(new Uri("/api/v1/connections", UriKind.Relative), Stop) + await host.Client.GetStringAsync(new Uri("/connections", UriKind.Relative), Stop);

        Assert.Contains("https://hub.example.org/hooks/studio-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("encrypted-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_loaded_says_why()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);

        var broken = (await JsonAsync(host, "plugins")).GetProperty("items").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "acme.broken");

        Assert.Equal("malfunctioned", broken.GetProperty("status").GetString());
        Assert.NotEmpty(broken.GetProperty("reason").GetString()!);
    }

    [Theory]
    [InlineData("items/999999")]
    [InlineData("plans/999999")]
    [InlineData("plugins/none")]
    public async Task What_is_not_there_is_a_problem_of_its_own(string path)
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        using var answer = await host.Client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static Task<JsonElement> JsonAsync(PageHost host, string path) => host.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/" + path, UriKind.Relative), Stop);

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }
}
