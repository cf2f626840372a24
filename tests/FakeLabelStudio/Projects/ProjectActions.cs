using System.Security.Cryptography;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.Projects;

internal sealed class ProjectActions(Studio studio)
{
    private const string EmptyConfig = "<View></View>";

    public Task<StudioProject> CreateAsync(Caller caller, Body body) => studio.ApplyAsync(caller, change =>
    {
        var blank = new StudioProject
        {
            Id = change.Store.Projects.NextId(),
            Title = "",
            LabelConfig = EmptyConfig,
            Schema = LabelConfig.Parse(EmptyConfig),
            Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)),
            CreatedBy = change.User.Id,
            CreatedAt = change.NextStamp(),
            UpdatedAt = change.NextStamp(),
        };
        return change.Store.Projects.Put(Written(change.Store, blank, body));
    });

    /// <summary>Tells the webhooks even when nothing was asked to change.</summary>
    public Task<StudioProject> UpdateAsync(Caller caller, int id, Body body) => studio.ApplyAsync(caller, change =>
    {
        var standing = change.Store.Projects.Get(id);
        var written = Written(change.Store, standing, body) with { UpdatedAt = change.NextStamp() };
        change.Store.Projects.Put(written);
        if (written.MaximumAnnotations != standing.MaximumAnnotations)
        {
            ResetOverlap(change, written);
        }

        change.Announce(HookAction.ProjectUpdated, id, () => []);
        return written;
    });

    /// <summary>Only hooks of the organization hear of it, and none can be made through the API.</summary>
    public Task<int> DeleteAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        var project = change.Store.Projects.Get(id);
        foreach (var task in change.Store.Tasks.Of(id))
        {
            TaskActions.Remove(change.Store, task.Id);
        }

        foreach (var hook in change.Store.Webhooks.Of(id))
        {
            change.Store.Webhooks.Remove(hook.Id);
        }

        change.Store.Projects.Remove(id);
        return project.Id;
    });

    private static StudioProject Written(Store store, StudioProject project, Body body)
    {
        var config = body.Text("label_config", project.LabelConfig);
        return project with
        {
            Title = Title(body.Text("title", project.Title)),
            Description = body.OptionalText("description", project.Description) ?? "",
            LabelConfig = config,
            Schema = config == project.LabelConfig ? project.Schema : LabelConfig.Parse(config),
            ExpertInstruction = InstructionHtml.Clean(body.OptionalText("expert_instruction", project.ExpertInstruction) ?? ""),
            ShowInstruction = body.Bool("show_instruction", project.ShowInstruction),
            ShowSkipButton = body.Bool("show_skip_button", project.ShowSkipButton),
            ShowCollabPredictions = body.Bool("show_collab_predictions", project.ShowCollabPredictions),
            IsPublished = body.Bool("is_published", project.IsPublished),
            Color = body.Text("color", project.Color),
            Sampling = body.Text("sampling", project.Sampling),
            SkipQueue = body.Text("skip_queue", project.SkipQueue),
            MaximumAnnotations = body.Int("maximum_annotations", project.MaximumAnnotations),
            ModelVersion = ModelVersion(store, project, body.Text("model_version", project.ModelVersion)),
            TaskDataLogin = body.OptionalText("task_data_login", project.TaskDataLogin),
            TaskDataPassword = body.OptionalText("task_data_password", project.TaskDataPassword),
        };
    }

    private static string Title(string title) => title.Length switch
    {
        < 3 => throw StudioException.Invalid("title", "Ensure this field has at least 3 characters."),
        > 50 => throw StudioException.Invalid("title", "Ensure this field has no more than 50 characters."),
        _ => title,
    };

    private static string ModelVersion(Store store, StudioProject project, string version)
    {
        var isKnown = version.Length == 0 || version == project.ModelVersion
            || store.Tasks.Of(project.Id).SelectMany(task => store.Predictions.Of(task.Id)).Any(it => it.ModelVersion == version);
        return isKnown
            ? version
            : throw StudioException.Invalid("model_version", "Model version doesn't exist either as live model or as static predictions.");
    }

    private static void ResetOverlap(Change change, StudioProject project)
    {
        foreach (var task in change.Store.Tasks.Of(project.Id))
        {
            change.Store.Tasks.Put(task with { Overlap = project.MaximumAnnotations });
            TaskCounters.Recount(change.Store, task.Id, relabel: true);
        }
    }
}
