using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Rest;

namespace LabelHub.LabelStudio.Tests.Studio;

/// <summary>As much of the tool as writing effects needs, in memory, with its habits: a page beyond the end is 404, a change of a hook without actions clears them.</summary>
internal sealed class MiniStudio
{
    private long _lastId;

    public Dictionary<string, List<JsonObject>> Tables { get; } = new() { ["projects"] = [], ["tasks"] = [], ["webhooks"] = [], ["predictions"] = [], ["views"] = [] };

    public List<string> Writes { get; } = [];

    /// <summary>The most tasks on a page, whatever is asked for.</summary>
    public int PageCap { get; set; } = 1000;

    /// <summary>Runs after each answer to a list of tasks: what others do meanwhile.</summary>
    public Action<int>? AfterTaskPage { get; set; }

    /// <summary>The call, counted from 1, whose answer is lost; negative when the call itself is lost.</summary>
    public int Lost { get; set; }

    public int Calls { get; private set; }

    public ManualClock Clock { get; } = new();

    private int TaskPages { get; set; }

    public ITool Open() => Some.Tool(new Wire(this), "legacy-token", Clock);

    public JsonObject Add(string table, JsonObject row)
    {
        row["id"] = ++_lastId;
        row["created_at"] ??= Stamp(Clock.Now);
        row["updated_at"] ??= Stamp(Clock.Now);
        Tables[table].Add(row);
        return row;
    }

    public static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private HttpResponseMessage Answer(HttpMethod method, Uri uri, string body)
    {
        Calls++;
        if (Lost == -Calls) throw new HttpRequestException(HttpRequestError.ResponseEnded);
        var (status, answer) = Handle(method, uri, body);
        if (method != HttpMethod.Get) Writes.Add($"{method} {uri.AbsolutePath}");
        if (Lost == Calls) throw new HttpRequestException(HttpRequestError.ResponseEnded);
        var response = new HttpResponseMessage(status) { Content = new StringContent(answer?.ToJsonString() ?? "", Encoding.UTF8, "application/json") };
        response.Headers.Date = Clock.Now;
        return response;
    }

    private (HttpStatusCode Status, JsonNode? Answer) Handle(HttpMethod method, Uri uri, string body)
    {
        var steps = uri.AbsolutePath.Replace("/dm/", "/", StringComparison.Ordinal).Trim('/').Split('/');
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        var table = Tables[steps[1]];
        if (steps.Length == 2) return method == HttpMethod.Post ? (HttpStatusCode.Created, Create(steps[1], body)) : List(steps[1], query);
        if (table.Find(row => (long)row["id"]! == long.Parse(steps[2], CultureInfo.InvariantCulture)) is not { } found) return NotFound("Not found.");
        if (method == HttpMethod.Get) return (HttpStatusCode.OK, found.DeepClone());
        return method == HttpMethod.Delete ? Delete(table, found) : (HttpStatusCode.OK, Change(found, body));
    }

    private JsonNode Create(string table, string body)
    {
        var row = (JsonObject)JsonNode.Parse(body)!;
        if (table == "tasks") row["total_annotations"] = 0;
        return Add(table, row).DeepClone();
    }

    private JsonNode Change(JsonObject row, string body)
    {
        var change = (JsonObject)JsonNode.Parse(body)!;
        if (row.ContainsKey("actions") && !change.ContainsKey("actions")) change["actions"] = new JsonArray();
        foreach (var (name, value) in change) row[name] = value?.DeepClone();
        row["updated_at"] = Stamp(Clock.Now);
        return row.DeepClone();
    }

    private static (HttpStatusCode, JsonNode?) Delete(List<JsonObject> table, JsonObject row)
    {
        table.Remove(row);
        return (HttpStatusCode.NoContent, null);
    }

    private (HttpStatusCode, JsonNode?) List(string table, Dictionary<string, string> query) => table switch
    {
        "tasks" => TaskPage(query),
        "projects" => ProjectPage(int.Parse(query["page"], CultureInfo.InvariantCulture)),
        "webhooks" or "views" => (HttpStatusCode.OK, Array(Tables[table].Where(row => row["project"]!.ToString() == query["project"]))),
        _ => (HttpStatusCode.OK, Array(Tables[table].Where(row => row["task"]!.ToString() == query["task"]))),
    };

    private (HttpStatusCode, JsonNode?) ProjectPage(int number)
    {
        const int Size = 2;
        var rows = Tables["projects"].OrderByDescending(row => (long)row["id"]!).ToList();
        var page = rows.Skip((number - 1) * Size).Take(Size).Select(WithCount).ToList();
        if (page.Count == 0 && number > 1) return NotFound("Invalid page.");
        return (HttpStatusCode.OK, new JsonObject { ["count"] = rows.Count, ["next"] = number * Size < rows.Count ? "more" : null, ["results"] = Array(page) });
    }

    private JsonObject WithCount(JsonObject project)
    {
        var copy = (JsonObject)project.DeepClone();
        copy["task_number"] = Tables["tasks"].Count(task => task["project"]!.ToString() == project["id"]!.ToString());
        return copy;
    }

    private (HttpStatusCode, JsonNode?) TaskPage(Dictionary<string, string> query)
    {
        var asked = JsonNode.Parse(query["query"])!;
        var found = TaskFilter.Apply(Tables["tasks"].Where(task => task["project"]!.ToString() == query["project"]), asked).ToList();
        var answer = new JsonObject { ["total"] = found.Count, ["tasks"] = Array(found.Take(Math.Min(PageCap, int.Parse(query["page_size"], CultureInfo.InvariantCulture)))) };
        AfterTaskPage?.Invoke(++TaskPages);
        return (HttpStatusCode.OK, answer);
    }

    private static JsonArray Array(IEnumerable<JsonObject> rows) => new([.. rows.Select(row => row.DeepClone())]);

    private static (HttpStatusCode, JsonNode?) NotFound(string detail) => (HttpStatusCode.NotFound, new JsonObject { ["detail"] = detail });

    private sealed class Wire(MiniStudio studio) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            // Callers at the same time take turns, as on a wire.
            await Task.Yield();
            lock (studio) return studio.Answer(request.Method, request.RequestUri!, body);
        }
    }
}
