using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LabelHub.EndToEnd.Tests.RealStudio;

/// <summary>What people do in Label Studio, done over its REST interface.</summary>
internal sealed class StudioRest(Uri address, string token) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) });

    public async Task<long> CreateProjectAsync(string title, string config, int overlap, CancellationToken stop) =>
        Id(await AskAsync(HttpMethod.Post, "api/projects/", new JsonObject { ["title"] = title, ["label_config"] = config, ["maximum_annotations"] = overlap }, stop));

    public async Task<JsonObject> ProjectAsync(long project, CancellationToken stop) => (JsonObject)(await AskAsync(HttpMethod.Get, $"api/projects/{Text(project)}/", null, stop))!;

    public Task ChangeProjectAsync(long project, JsonObject changes, CancellationToken stop) => AskAsync(HttpMethod.Patch, $"api/projects/{Text(project)}/", changes, stop);

    public Task DeleteProjectAsync(long project, CancellationToken stop) => AskAsync(HttpMethod.Delete, $"api/projects/{Text(project)}/", null, stop);

    public async Task<IReadOnlyList<JsonObject>> ProjectsAsync(CancellationToken stop) => Rows((await AskAsync(HttpMethod.Get, "api/projects/?page_size=100&ordering=-id", null, stop))!["results"]);

    public async Task<long> CreateUserAsync(string email, CancellationToken stop) =>
        Id(await AskAsync(HttpMethod.Post, "api/users/", new JsonObject { ["email"] = email, ["username"] = email, ["first_name"] = "", ["last_name"] = "" }, stop));

    /// <returns>The ids of the new tasks.</returns>
    public async Task<IReadOnlyList<long>> ImportAsync(long project, IReadOnlyList<JsonObject> tasks, CancellationToken stop) =>
        [.. (await AskAsync(HttpMethod.Post, $"api/projects/{Text(project)}/import?return_task_ids=true", new JsonArray([.. tasks]), stop))!["task_ids"]!.AsArray().Select(id => (long)id!)];

    /// <summary>Uploads a file as a person does on the tool's import page.</summary>
    public async Task UploadAsync(long project, string fileName, byte[] content, CancellationToken stop)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("image/bmp");
        form.Add(file, "file", fileName);
        // With its length: the real server sees nothing of a body in chunks.
        await form.LoadIntoBufferAsync(stop);
        await SendAsync(HttpMethod.Post, $"api/projects/{Text(project)}/import", form, stop);
    }

    public async Task<IReadOnlyList<JsonObject>> TasksAsync(long project, CancellationToken stop) =>
        Rows((await AskAsync(HttpMethod.Get, $"api/tasks?project={Text(project)}&page_size=1000", null, stop))!["tasks"]);

    public async Task<long> AnnotateAsync(long task, long user, JsonArray result, CancellationToken stop, bool skipped = false) => Id(await AskAsync(
        HttpMethod.Post, $"api/tasks/{Text(task)}/annotations/",
        new JsonObject { ["result"] = result.DeepClone(), ["completed_by"] = user, ["lead_time"] = 4.5, ["was_cancelled"] = skipped, ["ground_truth"] = false }, stop));

    public Task ChangeAnnotationAsync(long annotation, JsonObject changes, CancellationToken stop) => AskAsync(HttpMethod.Patch, $"api/annotations/{Text(annotation)}/", changes, stop);

    public Task DeleteAnnotationAsync(long annotation, CancellationToken stop) => AskAsync(HttpMethod.Delete, $"api/annotations/{Text(annotation)}/", null, stop);

    public Task DeleteTaskAsync(long task, CancellationToken stop) => AskAsync(HttpMethod.Delete, $"api/tasks/{Text(task)}/", null, stop);

    public async Task<IReadOnlyList<JsonObject>> PredictionsAsync(long task, CancellationToken stop) => Rows(await AskAsync(HttpMethod.Get, $"api/predictions/?task={Text(task)}", null, stop));

    public async Task<IReadOnlyList<JsonObject>> ViewsAsync(long project, CancellationToken stop) => Rows(await AskAsync(HttpMethod.Get, $"api/dm/views/?project={Text(project)}", null, stop));

    public async Task<IReadOnlyList<JsonObject>> WebhooksAsync(long project, CancellationToken stop) => Rows(await AskAsync(HttpMethod.Get, $"api/webhooks/?project={Text(project)}", null, stop));

    public async Task<long> AccountAsync(CancellationToken stop) => Id(await AskAsync(HttpMethod.Get, "api/current-user/whoami", null, stop));

    public void Dispose() => _http.Dispose();

    private Task<JsonNode?> AskAsync(HttpMethod method, string path, JsonNode? body, CancellationToken stop) => SendAsync(method, path, body is null ? null : Json(body), stop);

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = body };
        request.Headers.Authorization = await CredentialAsync(stop);
        using var answer = await _http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"'{method} {path}' to the Label Studio under test was answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>A personal access token is exchanged for one of a few minutes each time: it is a test that asks.</summary>
    private async Task<AuthenticationHeaderValue> CredentialAsync(CancellationToken stop)
    {
        if (token.Count(letter => letter == '.') != 2) return new("Token", token);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "api/token/refresh/")) { Content = Json(new JsonObject { ["refresh"] = token }) };
        using var answer = await _http.SendAsync(request, stop);
        return new("Bearer", (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(stop))!["access"]!);
    }

    /// <summary>With its length: the real server sees nothing of a body in chunks.</summary>
    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));

    private static IReadOnlyList<JsonObject> Rows(JsonNode? list) => [.. list!.AsArray().Cast<JsonObject>()];

    private static long Id(JsonNode? answer) => (long)answer!["id"]!;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
