using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>The part of the tool's REST interface that LabelHub uses, one method per endpoint.</summary>
internal sealed class CvatApi(Transport transport)
{
    private const string Advice = "Check the connection's token: a personal access token of a project's owner or a maintainer of its organization.";

    public static CvatApi Open(ToolAccess access)
    {
        var failures = new Failures("CVAT", Advice, access.Token, body => body.TryGetProperty("detail", out var detail) ? detail.ToString() : null, access.Clock);
        return new(new Transport(access.Http, failures, access.Clock, new CvatCredential(access.Token)));
    }

    /// <summary>Open to anyone; tells the time too.</summary>
    public Task<ApiAnswer<JsonElement>> AboutAsync(CancellationToken stop) => transport.AskAsync(new(HttpMethod.Get, "api/server/about"), CvatJson.Default.JsonElement, stop);

    public async Task<int> SelfAsync(CancellationToken stop) => (await GetAsync("api/users/self", stop)).Need("id").Whole();

    public IAsyncEnumerable<Node> ProjectsAsync(CancellationToken stop) => ListAsync("api/projects?sort=id", stop);

    public Task<Node> ProjectAsync(int id, CancellationToken stop) => GetAsync(Path($"api/projects/{id}"), stop);

    public IAsyncEnumerable<Node> LabelsAsync(int project, CancellationToken stop) => ListAsync(Path($"api/labels?project_id={project}"), stop);

    /// <summary>The tasks of a project changed since a time.</summary>
    public IAsyncEnumerable<Node> TasksAsync(int project, DateTimeOffset? since, CancellationToken stop) => WalkAsync(Path($"api/tasks?project_id={project}"), since, stop);

    public async Task<CvatTask> TaskAsync(int id, CancellationToken stop) => CvatTask.Read(await GetAsync(Path($"api/tasks/{id}"), stop));

    public async Task<Frames> FramesAsync(int task, CancellationToken stop) => Frames.Read(await GetAsync(Path($"api/tasks/{task}/data/meta"), stop));

    /// <summary>Which frames are there to measure people; only the staff may read it.</summary>
    public Task<Node> ValidationLayoutAsync(int task, CancellationToken stop) => GetAsync(Path($"api/tasks/{task}/validation_layout"), stop);

    /// <summary>The jobs of a project changed since a time.</summary>
    public IAsyncEnumerable<Node> JobsAsync(int project, DateTimeOffset? since, CancellationToken stop) => WalkAsync(Path($"api/jobs?project_id={project}"), since, stop);

    public IAsyncEnumerable<Node> TaskJobsAsync(int task, CancellationToken stop) => WalkAsync(Path($"api/jobs?task_id={task}"), null, stop);

    public async Task<Job> JobAsync(int id, CancellationToken stop) => Job.Read(await GetAsync(Path($"api/jobs/{id}"), stop));

    /// <summary>Stage, state and assignee in one request: by itself a new stage sets the state back.</summary>
    public async Task<Job> UpdateJobAsync(int id, JsonObject change, CancellationToken stop) => Job.Read(await WriteAsync(HttpMethod.Patch, Path($"api/jobs/{id}"), change, stop));

    public Task<Node> AnnotationsAsync(int job, CancellationToken stop) => GetAsync(Path($"api/jobs/{job}/annotations"), stop);

    public IAsyncEnumerable<Node> HooksAsync(int project, CancellationToken stop) => ListAsync(Path($"api/webhooks?project_id={project}"), stop);

    public async Task<Hook> CreateHookAsync(JsonObject wish, CancellationToken stop) => Hook.Read(await WriteAsync(HttpMethod.Post, "api/webhooks", wish, stop));

    public async Task<Hook> UpdateHookAsync(int id, JsonObject wish, CancellationToken stop) => Hook.Read(await WriteAsync(HttpMethod.Patch, Path($"api/webhooks/{id}"), wish, stop));

    public Task DeleteHookAsync(int id, CancellationToken stop) => transport.TellAsync(new(HttpMethod.Delete, Path($"api/webhooks/{id}")), stop);

    /// <summary>Sends an event in which nothing changes, and waits until it was answered.</summary>
    public Task<Node> PingAsync(int hook, CancellationToken stop) => WriteAsync(HttpMethod.Post, Path($"api/webhooks/{hook}/ping"), [], stop);

    /// <summary>What a hook may be told of: names, or from 2.73 on objects with a key.</summary>
    public async Task<IReadOnlyList<string>> HookEventsAsync(CancellationToken stop) =>
        [.. (await GetAsync("api/webhooks/events?type=project", stop)).Need("events").Elements().Select(one => one.IsObject ? one.Need("key").Text() : one.Text())];

    /// <summary>What the tool remembers of its attempts to tell a hook, the newest first.</summary>
    public IAsyncEnumerable<Node> DeliveriesAsync(int hook, CancellationToken stop) => ListAsync(Path($"api/webhooks/{hook}/deliveries"), stop, pageSize: 50);

    public IAsyncEnumerable<Node> IssuesAsync(int job, CancellationToken stop) => ListAsync(Path($"api/issues?job_id={job}"), stop);

    public IAsyncEnumerable<Node> CommentsAsync(int job, CancellationToken stop) => ListAsync(Path($"api/comments?job_id={job}"), stop);

    public Task<Node> CreateIssueAsync(JsonObject wish, CancellationToken stop) => WriteAsync(HttpMethod.Post, "api/issues", wish, stop);

    public Task<Node> ResolveIssueAsync(int id, CancellationToken stop) => WriteAsync(HttpMethod.Patch, Path($"api/issues/{id}"), new() { ["resolved"] = true }, stop);

    public Task DeleteIssueAsync(int id, CancellationToken stop) => transport.TellAsync(new(HttpMethod.Delete, Path($"api/issues/{id}")), stop);

    public Task<Node> GuideAsync(int id, CancellationToken stop) => GetAsync(Path($"api/guides/{id}"), stop);

    public Task<Node> CreateGuideAsync(JsonObject wish, CancellationToken stop) => WriteAsync(HttpMethod.Post, "api/guides", wish, stop);

    public Task<Node> UpdateGuideAsync(int id, JsonObject wish, CancellationToken stop) => WriteAsync(HttpMethod.Patch, Path($"api/guides/{id}"), wish, stop);

    public Task DeleteGuideAsync(int id, CancellationToken stop) => transport.TellAsync(new(HttpMethod.Delete, Path($"api/guides/{id}")), stop);

    public Task<bool> HasQualityReportsAsync(int project, CancellationToken stop) => transport.ExistsAsync(new(HttpMethod.Get, Path($"api/quality/reports?project_id={project}&page_size=1")), stop);

    private async Task<Node> GetAsync(string path, CancellationToken stop) => new((await transport.AskAsync(new(HttpMethod.Get, path), CvatJson.Default.JsonElement, stop)).Content, "");

    private async Task<Node> WriteAsync(HttpMethod method, string path, JsonObject body, CancellationToken stop)
    {
        var call = new ApiCall(method, path) { Body = () => JsonBody.Of(body, CvatJson.Default.JsonObject), Secret = body["secret"]?.GetValue<string>() };
        return new((await transport.AskAsync(call, CvatJson.Default.JsonElement, stop)).Content, "");
    }

    /// <summary>All pages. One that was there a moment ago is gone when something was deleted since.</summary>
    private async IAsyncEnumerable<Node> ListAsync(string path, [EnumeratorCancellation] CancellationToken stop, int pageSize = 100)
    {
        for (var page = 1; ; page++)
        {
            Node answer;
            try
            {
                answer = await GetAsync(Path($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}&page_size={pageSize}"), stop);
            }
            catch (ToolException beyond) when (beyond.Failure == ToolFailure.Gone && page > 1)
            {
                yield break;
            }

            foreach (var row in answer.Need("results").Elements()) yield return row;
            if (answer.Find("next") is null) yield break;
        }
    }

    /// <summary>By id, each page beginning above the last one: a page by number would skip what moves while it is changed.</summary>
    private async IAsyncEnumerable<Node> WalkAsync(string path, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken stop)
    {
        var time = (since ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        for (var last = 0; ;)
        {
            var filter = string.Create(CultureInfo.InvariantCulture, $$"""{"and":[{">=":[{"var":"updated_date"},"{{time}}"]},{">":[{"var":"id"},{{last}}]}]}""");
            var page = await GetAsync($"{path}&sort=id&page_size=100&filter={Uri.EscapeDataString(filter)}", stop);
            foreach (var row in page.Need("results").Elements())
            {
                if (row.Need("id").Whole() is var id && id <= last) throw new ToolException(ToolFailure.Rejected, $"CVAT listed '{path}' up to id '{last}' where only later ones were asked for; the list cannot be completed.");
                last = id;
                yield return row;
            }

            if (page.Find("next") is null) yield break;
        }
    }

    private static string Path(FormattableString path) => FormattableString.Invariant(path);
}
