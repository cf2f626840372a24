using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeCvat.Http;

/// <summary>What an endpoint sees of a request.</summary>
internal sealed record Call(HttpContext Context, CvatUser User, JsonObject Body)
{
    public int Id => int.Parse((string)Context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);

    public int Second => int.Parse((string)Context.Request.RouteValues["second"]!, CultureInfo.InvariantCulture);

    public string? Query(string name) => Context.Request.Query[name].FirstOrDefault();

    public int? Number(string name) => int.TryParse(Query(name), out var number) ? number : null;

    /// <summary>The organization asked for; an empty slug is the personal workspace, none at all is everything.</summary>
    public string? Organization(CvatStore store)
    {
        var (header, slug) = (Context.Request.Headers["X-Organization"].FirstOrDefault(), Query("org"));
        if (header is not null && slug is not null && header != slug) throw CvatException.Plain("You cannot specify different organizations in the header and the query.");
        var asked = header ?? slug;
        return string.IsNullOrEmpty(asked) || store.Projects.Exists(project => project.Organization == asked) ? asked : throw CvatException.NotFound("Organization");
    }

    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var text = await body.ReadToEndAsync();
        try
        {
            return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException error)
        {
            throw new CvatException(400, new JsonObject { ["detail"] = $"JSON parse error - {error.Message}" });
        }
    }
}
