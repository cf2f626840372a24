using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace LabelHub.Host.Tests.Api;

/// <summary>What callers of the API may rely on, on both engines.</summary>
public sealed class ApiTests(Hubs hubs)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Health_tells_that_the_process_lives_and_that_it_can_work(Engine engine)
    {
        var hub = await hubs.OnAsync(engine, Stop);
        using var stranger = hub.Browser();

        Assert.Equal("""{"status":"live"}""", await stranger.GetStringAsync("/healthz/live", Stop));
        Assert.Equal("""{"status":"ready"}""", await stranger.GetStringAsync("/healthz/ready", Stop));
    }

    [Theory, EveryEngine]
    public async Task Stats_name_every_count_and_every_state_of_effects(Engine engine)
    {
        var hub = await hubs.OnAsync(engine, Stop);

        var stats = await hub.Http.GetFromJsonAsync<JsonElement>("/api/v1/stats", Stop);

        Assert.Equal(
            ["annotations", "awards", "consensus", "contributors", "deliveries", "duplicates", "effects", "findings", "items", "log", "work"],
            stats.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["due", "parked", "waiting"], stats.GetProperty("work").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(EffectState.All, stats.GetProperty("effects").EnumerateObject().Select(member => member.Name));
        Assert.All(stats.EnumerateObject().Where(member => member.Name is not ("work" or "effects")), member => Assert.True(member.Value.GetInt64() >= 0));
    }

    [Fact]
    public async Task The_description_is_valid_and_lists_every_route_of_the_api_and_the_doors_for_tools()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        using var stranger = hub.Browser();

        var (document, diagnostic) = OpenApiDocument.Parse(await stranger.GetStringAsync("/openapi/v1.json", Stop), "json");

        Assert.Empty(diagnostic!.Errors);
        var routes = hub.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal) || path.StartsWith("/hooks/", StringComparison.Ordinal))
            .Select(path => System.Text.RegularExpressions.Regex.Replace(path, ":[a-z]+}", "}")).Distinct();
        Assert.Equal(routes.Order(StringComparer.Ordinal), document!.Paths.Keys.Order(StringComparer.Ordinal));
        Assert.Distinct(document.Paths.Values.SelectMany(path => path.Operations!.Values).Select(operation => operation.OperationId));
    }

    [Theory]
    [InlineData("""{"kind":"lable-studio","name":"x","verify":false}""", "kind: 'lable-studio' is not served by a loaded plugin. Accepted are 'cvat', 'label-studio'.")]
    [InlineData("""{"kind":"label-studio","verify":false}""", "name: give the connection a name of 1 to 100 characters.")]
    [InlineData("""{"kind":"label-studio","name":"x","baseUrl":"ftp://tool","verify":false}""", "baseUrl: 'ftp://tool' is not an http address. Give one like https://")]
    [InlineData("""{"kind":"label-studio","name":"x","baseUrl":"http://tool"}""", "token: needed to verify. Give the tool's access token, or set verify to false.")]
    [InlineData("""{"kind":"label-studio","name":"x","token":"t"}""", "baseUrl: needed to verify. Give the tool's address, or set verify to false.")]
    [InlineData("""{"kind":"label-studio","name":"x","secret":"short","verify":false}""", "secret: at least 8 characters, or leave it out and one is made.")]
    [InlineData("""{"kind":"label-studio","name":"x","requestLimitSeconds":-1,"verify":false}""", "requestLimitSeconds: '-1' is outside 0 to 3600.")]
    public async Task A_connection_that_cannot_be_made_is_told_by_field_value_and_what_is_accepted(string request, string expected)
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);

        using var answer = await PostAsync(hub, request);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(expected, await DetailAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);

        using var answer = await PostAsync(hub, """{"kind":"x","name":" ","secret":"short","verify":false}""");

        var detail = await DetailAsync(answer);
        Assert.All(["kind:", "name:", "secret:"], field => Assert.Contains(field, detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"kind":5}""")]
    [InlineData("""{"kind":"label-studio","name":"x","baseline":"yesterday","verify":false}""")]
    public async Task A_request_that_cannot_be_read_is_the_callers_fault(string request)
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);

        using var answer = await PostAsync(hub, request);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_tool_that_does_not_answer_is_told_and_nothing_is_stored()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);

        using var answer = await PostAsync(hub, """{"kind":"label-studio","name":"nobody there","baseUrl":"http://127.0.0.1:9","token":"t"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("(127.0.0.1:9)", await DetailAsync(answer), StringComparison.Ordinal);
        Assert.Equal(0, await hub.Hub.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM setup_connection WHERE name = 'nobody there'", null, Stop), Stop));
    }

    [Theory, EveryEngine]
    public async Task A_connection_made_again_under_its_name_keeps_its_address(Engine engine)
    {
        var hub = await hubs.OnAsync(engine, Stop);
        var name = $"again {Guid.CreateVersion7()}";

        Assert.Equal(await hub.ConnectAsync(name, "the first secret"), await hub.ConnectAsync(name, "the second secret"));
    }

    [Theory]
    [InlineData("POST", "/api/v1/plans/999/apply", "There is no plan '999'.")]
    [InlineData("POST", "/api/v1/work/999999999/retry", "No parked work has the id '999999999'. It may have been retried or discarded meanwhile.")]
    [InlineData("PUT", "/api/v1/projects/999/write-back", "There is no project '999'.")]
    [InlineData("PUT", "/api/v1/plugins/nobody/settings", "There is no plugin in force 'nobody'.")]
    public async Task What_does_not_exist_is_named(string method, string path, string expected)
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

        using var answer = await hub.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(expected, await DetailAsync(answer));
    }

    [Theory]
    [InlineData("/api/v1/unions", """{"name":"x","members":null}""")]
    [InlineData("/api/v1/unions", """{"name":null,"members":[]}""")]
    [InlineData("/api/v1/unions/report", """{"members":[null,null]}""")]
    [InlineData("/api/v1/unions/report", """{"members":[{"project":1,"key":null,"fields":null},{"project":2,"key":"content"}]}""")]
    [InlineData("/api/v1/unions/report", """{"members":[{"project":1,"key":"content"},{"project":1,"key":"content"}]}""")]
    [InlineData("/api/v1/persons", """{"contributors":null}""")]
    [InlineData("/api/v1/persons", """{"contributors":[999999,999998]}""")]
    public async Task What_unites_nothing_is_refused_with_the_reason(string path, string body)
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);

        using var answer = await hub.SendAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{body} was answered {(int)answer.StatusCode}.");
        Assert.NotEmpty((await DetailAsync(answer))!);
    }

    private static Task<HttpResponseMessage> PostAsync(RunningHub hub, string json) =>
        hub.SendAsync("/api/v1/connections", new StringContent(json, Encoding.UTF8, "application/json"));

    private static async Task<string?> DetailAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString();
}
