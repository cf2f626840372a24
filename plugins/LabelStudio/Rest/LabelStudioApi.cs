using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Rest;

internal sealed class LabelStudioApi(Transport transport, Transport files) : ILabelStudioApi
{
    private static WireJson Json => WireJson.Default;

    public Task<ApiAnswer<VersionAnswer>> GetVersionAsync(CancellationToken stop) =>
        transport.AskAsync(new(HttpMethod.Get, "api/version/"), Json.VersionAnswer, stop);

    public Task<AccountAnswer> WhoAmIAsync(CancellationToken stop) => GetAsync("api/current-user/whoami", Json.AccountAnswer, stop);

    public Task<bool> HasAnnotationReviewsAsync(CancellationToken stop) =>
        transport.ExistsAsync(new(HttpMethod.Get, "api/annotation-reviews/?page_size=1"), stop);

    public Task<ProjectPage> ListProjectsAsync(int page, CancellationToken stop) =>
        GetAsync(Path($"api/projects/?page={page}&page_size=100"), Json.ProjectPage, stop);

    public Task<ApiAnswer<ProjectAnswer>> GetProjectAsync(long id, CancellationToken stop) =>
        transport.AskAsync(new(HttpMethod.Get, Path($"api/projects/{id}/")), Json.ProjectAnswer, stop);

    public Task<ProjectAnswer> CreateProjectAsync(ProjectWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Post, "api/projects/", wish, Json.ProjectWish, Json.ProjectAnswer, stop);

    public Task<ProjectAnswer> UpdateProjectAsync(long id, ProjectWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Patch, Path($"api/projects/{id}/"), wish, Json.ProjectWish, Json.ProjectAnswer, stop);

    public Task DeleteProjectAsync(long id, CancellationToken stop) => DeleteAsync(Path($"api/projects/{id}/"), stop);

    public Task<IReadOnlyList<Webhook>> ListWebhooksAsync(long project, CancellationToken stop) =>
        GetAsync(Path($"api/webhooks/?project={project}"), Json.IReadOnlyListWebhook, stop);

    public Task<Webhook> CreateWebhookAsync(Webhook wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Post, "api/webhooks/", wish, Json.Webhook, Json.Webhook, stop, Secret(wish));

    public Task<Webhook> UpdateWebhookAsync(long id, Webhook wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Patch, Path($"api/webhooks/{id}/"), wish, Json.Webhook, Json.Webhook, stop, Secret(wish));

    public Task DeleteWebhookAsync(long id, CancellationToken stop) => DeleteAsync(Path($"api/webhooks/{id}/"), stop);

    public Task<ApiAnswer<TaskPage>> ListTasksAsync(long project, TaskQuery query, TaskDetail detail, CancellationToken stop) =>
        transport.AskAsync(new(HttpMethod.Get, Path($"api/tasks?project={project}&{Fields(detail)}resolve_uri=false&query={Uri.EscapeDataString(query.ToJson())}")), Json.TaskPage, stop);

    public Task<TaskAnswer> GetTaskAsync(long id, CancellationToken stop) => GetAsync(Path($"api/tasks/{id}/"), Json.TaskAnswer, stop);

    public Task<TaskAnswer> UpdateTaskAsync(long id, TaskChange change, CancellationToken stop) =>
        WriteAsync(HttpMethod.Patch, Path($"api/tasks/{id}/"), change, Json.TaskChange, Json.TaskAnswer, stop);

    public Task<TaskAnswer> CreateTaskAsync(TaskWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Post, "api/tasks/", wish, Json.TaskWish, Json.TaskAnswer, stop);

    public Task DeleteTaskAsync(long id, CancellationToken stop) => DeleteAsync(Path($"api/tasks/{id}/"), stop);

    public Task<IReadOnlyList<PredictionAnswer>> ListPredictionsAsync(long task, CancellationToken stop) =>
        GetAsync(Path($"api/predictions/?task={task}"), Json.IReadOnlyListPredictionAnswer, stop);

    public Task<PredictionAnswer> CreatePredictionAsync(PredictionWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Post, "api/predictions/", wish, Json.PredictionWish, Json.PredictionAnswer, stop);

    public Task<PredictionAnswer> UpdatePredictionAsync(long id, PredictionWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Patch, Path($"api/predictions/{id}/"), wish, Json.PredictionWish, Json.PredictionAnswer, stop);

    public Task DeletePredictionAsync(long id, CancellationToken stop) => DeleteAsync(Path($"api/predictions/{id}/"), stop);

    public Task<IReadOnlyList<ViewAnswer>> ListViewsAsync(long project, CancellationToken stop) =>
        GetAsync(Path($"api/dm/views/?project={project}"), Json.IReadOnlyListViewAnswer, stop);

    public Task<ViewAnswer> CreateViewAsync(ViewWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Post, "api/dm/views/", wish, Json.ViewWish, Json.ViewAnswer, stop);

    public Task<ViewAnswer> UpdateViewAsync(long id, ViewWish wish, CancellationToken stop) =>
        WriteAsync(HttpMethod.Patch, Path($"api/dm/views/{id}/"), wish, Json.ViewWish, Json.ViewAnswer, stop);

    public Task DeleteViewAsync(long id, CancellationToken stop) => DeleteAsync(Path($"api/dm/views/{id}/"), stop);

    // A path of its own root: the address was looked at, and its host is the client's.
    public Task<HttpResponseMessage> OpenFileAsync(Uri address, ByteRange? range, CancellationToken stop) =>
        files.OpenAsync(new(HttpMethod.Get, "/" + address.PathAndQuery.TrimStart('/')) { Range = range, IsFile = true }, stop);

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    private static string? Secret(Webhook wish) => wish.Headers.GetValueOrDefault(Declaration.SecretHeader);

    private static string Fields(TaskDetail detail) => detail switch
    {
        TaskDetail.Full => "page_size=100&fields=all&",
        TaskDetail.Census => "page_size=1000&fields=all&include=id,annotations&",
        _ => "page_size=100&",
    };

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken stop) =>
        (await transport.AskAsync(new(HttpMethod.Get, path), type, stop)).Content;

    private async Task<TAnswer> WriteAsync<TWish, TAnswer>(
        HttpMethod method, string path, TWish wish, JsonTypeInfo<TWish> wishType, JsonTypeInfo<TAnswer> answerType, CancellationToken stop, string? secret = null)
    {
        var call = new ApiCall(method, path) { Body = () => JsonBody.Of(wish, wishType), Secret = secret };
        return (await transport.AskAsync(call, answerType, stop)).Content;
    }

    /// <summary>What is gone already is as good as deleted.</summary>
    private async Task DeleteAsync(string path, CancellationToken stop)
    {
        try
        {
            await transport.TellAsync(new(HttpMethod.Delete, path), stop);
        }
        catch (ToolException gone) when (gone.Failure == ToolFailure.Gone)
        {
        }
    }
}
