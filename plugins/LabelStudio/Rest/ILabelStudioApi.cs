using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>The part of the tool's REST interface that LabelHub uses, one method per endpoint.</summary>
internal interface ILabelStudioApi
{
    /// <summary><c>GET /api/version/</c>, open to anyone.</summary>
    Task<ApiAnswer<VersionAnswer>> GetVersionAsync(CancellationToken stop);

    /// <summary><c>GET /api/current-user/whoami</c></summary>
    Task<AccountAnswer> WhoAmIAsync(CancellationToken stop);

    /// <summary><c>GET /api/annotation-reviews/</c>: only the Enterprise edition has it.</summary>
    Task<bool> HasAnnotationReviewsAsync(CancellationToken stop);

    /// <summary><c>GET /api/projects/</c>; at most 100 on a page.</summary>
    Task<ProjectPage> ListProjectsAsync(int page, CancellationToken stop);

    /// <summary><c>GET /api/projects/{id}/</c></summary>
    Task<ApiAnswer<ProjectAnswer>> GetProjectAsync(long id, CancellationToken stop);

    /// <summary><c>POST /api/projects/</c></summary>
    Task<ProjectAnswer> CreateProjectAsync(ProjectWish wish, CancellationToken stop);

    /// <summary><c>PATCH /api/projects/{id}/</c></summary>
    Task<ProjectAnswer> UpdateProjectAsync(long id, ProjectWish wish, CancellationToken stop);

    /// <summary><c>DELETE /api/projects/{id}/</c></summary>
    Task DeleteProjectAsync(long id, CancellationToken stop);

    /// <summary><c>GET /api/webhooks/?project={id}</c></summary>
    Task<IReadOnlyList<Webhook>> ListWebhooksAsync(long project, CancellationToken stop);

    /// <summary><c>POST /api/webhooks/</c></summary>
    Task<Webhook> CreateWebhookAsync(Webhook wish, CancellationToken stop);

    /// <summary><c>PATCH /api/webhooks/{id}/</c></summary>
    Task<Webhook> UpdateWebhookAsync(long id, Webhook wish, CancellationToken stop);

    /// <summary><c>DELETE /api/webhooks/{id}/</c></summary>
    Task DeleteWebhookAsync(long id, CancellationToken stop);

    /// <summary><c>GET /api/tasks/</c>: the first page only; how to go on is in the query, since pages shift while work goes on.</summary>
    Task<ApiAnswer<TaskPage>> ListTasksAsync(long project, TaskQuery query, TaskDetail detail, CancellationToken stop);

    /// <summary><c>GET /api/tasks/{id}/</c>, with its annotations.</summary>
    Task<TaskAnswer> GetTaskAsync(long id, CancellationToken stop);

    /// <summary><c>PATCH /api/tasks/{id}/</c>; no webhook tells of it.</summary>
    Task<TaskAnswer> UpdateTaskAsync(long id, TaskChange change, CancellationToken stop);

    /// <summary><c>POST /api/tasks/</c></summary>
    Task<TaskAnswer> CreateTaskAsync(TaskWish wish, CancellationToken stop);

    /// <summary><c>DELETE /api/tasks/{id}/</c></summary>
    Task DeleteTaskAsync(long id, CancellationToken stop);

    /// <summary><c>GET /api/predictions/?task={id}</c></summary>
    Task<IReadOnlyList<PredictionAnswer>> ListPredictionsAsync(long task, CancellationToken stop);

    /// <summary><c>POST /api/predictions/</c></summary>
    Task<PredictionAnswer> CreatePredictionAsync(PredictionWish wish, CancellationToken stop);

    /// <summary><c>PATCH /api/predictions/{id}/</c></summary>
    Task<PredictionAnswer> UpdatePredictionAsync(long id, PredictionWish wish, CancellationToken stop);

    /// <summary><c>DELETE /api/predictions/{id}/</c></summary>
    Task DeletePredictionAsync(long id, CancellationToken stop);

    /// <summary><c>GET /api/dm/views/?project={id}</c>: the tabs of the data manager.</summary>
    Task<IReadOnlyList<ViewAnswer>> ListViewsAsync(long project, CancellationToken stop);

    /// <summary><c>POST /api/dm/views/</c></summary>
    Task<ViewAnswer> CreateViewAsync(ViewWish wish, CancellationToken stop);

    /// <summary><c>PATCH /api/dm/views/{id}/</c>: what is sent takes the place of all that the view held.</summary>
    Task<ViewAnswer> UpdateViewAsync(long id, ViewWish wish, CancellationToken stop);

    /// <summary><c>DELETE /api/dm/views/{id}/</c></summary>
    Task DeleteViewAsync(long id, CancellationToken stop);

    /// <summary><c>GET /data/upload/…</c>, <c>/data/local-files/</c>, <c>/tasks/{id}/resolve/</c>: a file, its head read, or where it stands. Only for addresses of the tool's own origin.</summary>
    Task<HttpResponseMessage> OpenFileAsync(Uri address, ByteRange? range, CancellationToken stop);
}
