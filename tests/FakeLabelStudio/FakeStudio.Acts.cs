using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Uploads;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio;

/// <summary>What people do in the tool, for a test to do in their place. Each returns when the webhooks have been told.</summary>
public sealed partial class FakeStudio
{
    public Task<StudioUser> AddUserAsync(string email, string firstName = "", string lastName = "") =>
        _studio.Users.CreateAsync(As(null), Body.Of(new JsonObject { ["email"] = email, ["first_name"] = firstName, ["last_name"] = lastName }));

    public Task<StudioProject> CreateProjectAsync(string title, string labelConfig, int overlap = 1) =>
        _studio.Projects.CreateAsync(As(null), Body.Of(new JsonObject
        {
            ["title"] = title,
            ["label_config"] = labelConfig,
            ["maximum_annotations"] = overlap,
        }));

    public Task<StudioProject> UpdateProjectAsync(int project, JsonObject changes) =>
        _studio.Projects.UpdateAsync(As(null), project, Body.Of(changes));

    public Task<int> DeleteProjectAsync(int project) => _studio.Projects.DeleteAsync(As(null), project);

    /// <summary>A webhook for all actions, as a person adds one in the settings of a project.</summary>
    public Task<StudioWebhook> AddWebhookAsync(int project, Uri url, params (string Name, string Value)[] headers) =>
        _studio.Webhooks.CreateAsync(As(null), Body.Of(new JsonObject
        {
            ["project"] = project,
            ["url"] = url.OriginalString,
            ["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value))),
        }));

    /// <summary>Each item is a task with <c>data</c> in it, or the data itself.</summary>
    public Task<Imported> ImportAsync(int project, params JsonObject[] items) =>
        _studio.Imports.ImportAsync(As(null), project, Body.Of(items.ToArray(item => item.DeepClone())));

    /// <summary>Uploads a file, of which the tool makes a task.</summary>
    public Task<(StudioUpload Upload, Imported Imported)> UploadAsync(int project, string fileName, ReadOnlyMemory<byte> content) => _studio.Uploads.AddAsync(As(null), project, fileName, content);

    /// <summary>Has a storage of the tool answer for an address in a bucket with the one that the bucket signed.</summary>
    public void Sign(string bucketAddress, Uri address) => _studio.Signed[bucketAddress] = address;

    public Task<StudioTask> UpdateTaskAsync(int task, JsonObject changes) => _studio.Tasks.UpdateAsync(As(null), task, Body.Of(changes));

    public Task<int> DeleteTaskAsync(int task) => _studio.Tasks.DeleteAsync(As(null), task);

    /// <summary>The way that no webhook of the project hears of.</summary>
    public Task<int> DeleteAllTasksAsync(int project) => _studio.Tasks.DeleteAllAsync(As(null), project);

    public Task<StudioAnnotation> AnnotateAsync(int task, int user, JsonArray result, double? leadTime = null, Guid? uniqueId = null)
    {
        var body = new JsonObject { ["result"] = result.DeepClone(), ["lead_time"] = leadTime };
        if (uniqueId is { } id)
        {
            body["unique_id"] = id.ToString();
        }

        return _studio.Annotations.CreateAsync(As(user), task, Body.Of(body));
    }

    public Task<StudioAnnotation> SkipAsync(int task, int user) =>
        _studio.Annotations.CreateAsync(As(user), task, Body.Empty, skipped: true);

    public Task<StudioAnnotation> UpdateAnnotationAsync(int annotation, int user, JsonArray result) =>
        UpdateAnnotationAsync(annotation, user, new JsonObject { ["result"] = result.DeepClone() });

    public Task<StudioAnnotation> UpdateAnnotationAsync(int annotation, int user, JsonObject changes) =>
        _studio.Annotations.UpdateAsync(As(user), annotation, Body.Of(changes));

    public Task<int> DeleteAnnotationAsync(int annotation) => _studio.Annotations.DeleteAsync(As(null), annotation);

    /// <summary>The annotation goes, and no webhook hears of it.</summary>
    public Task<StudioDraft> ConvertToDraftAsync(int annotation) => _studio.Annotations.ConvertToDraftAsync(As(null), annotation);

    public Task<StudioPrediction> PredictAsync(int task, JsonArray result, string modelVersion = "", double? score = null) =>
        _studio.Predictions.CreateAsync(As(null), Body.Of(new JsonObject
        {
            ["task"] = task,
            ["result"] = result.DeepClone(),
            ["model_version"] = modelVersion,
            ["score"] = score,
        }));

    public Task<int> DeletePredictionAsync(int prediction) => _studio.Predictions.DeleteAsync(As(null), prediction);

    /// <summary>Switches legacy tokens off or on for the organization.</summary>
    public void AllowLegacyTokens(bool allowed) => _studio.Read(store => store.LegacyTokensEnabled = allowed);
}
