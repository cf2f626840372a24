using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.Tests;

/// <summary>Speaks to the fake as any client does.</summary>
internal sealed class Client(FakeCvatServer cvat, string? token = null, string scheme = "Bearer") : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    public async Task<(int Status, JsonElement Answer)> AskAsync(string method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(cvat.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token ?? cvat.Token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    public async Task<int> AddHookAsync(FakeCvat.State.CvatProject project, Uri address, params string[] events)
    {
        var body = new JsonObject { ["target_url"] = address.AbsoluteUri, ["type"] = "project", ["project_id"] = project.Id, ["secret"] = "labelhub-demo-secret", ["events"] = new JsonArray([.. events.Select(name => JsonValue.Create(name))]) };
        var (status, answer) = await AskAsync("POST", "api/webhooks", body);
        Assert.Equal(201, status);
        return answer.GetProperty("id").GetInt32();
    }

    public void Dispose() => _http.Dispose();
}
