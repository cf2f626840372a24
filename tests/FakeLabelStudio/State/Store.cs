using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.DataManager;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Uploads;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.State;

/// <summary>The database: everything in it is read and written under the gate.</summary>
internal sealed class Store(StudioClock clock)
{
    public const int Organization = 1;

    public Lock Gate { get; } = new();

    public StudioClock Clock => clock;

    public bool LegacyTokensEnabled { get; set; } = true;

    public bool ApiTokensEnabled { get; set; } = true;

    public Table<StudioUser> Users { get; } = new("User", user => user.Id, _ => Organization);

    public Table<StudioProject> Projects { get; } = new("Project", project => project.Id, _ => Organization);

    public Table<StudioWebhook> Webhooks { get; } = new("Webhook", hook => hook.Id, hook => hook.Project);

    public Table<StudioTask> Tasks { get; } = new("Task", task => task.Id, task => task.Project);

    public Table<StudioAnnotation> Annotations { get; } = new("Annotation", annotation => annotation.Id, annotation => annotation.Task);

    public Table<StudioPrediction> Predictions { get; } = new("Prediction", prediction => prediction.Id, prediction => prediction.Task);

    public Table<StudioView> Views { get; } = new("View", view => view.Id, view => view.Project);

    public Table<StudioDraft> Drafts { get; } = new("AnnotationDraft", draft => draft.Id, draft => draft.Task);

    public Table<StudioUpload> Uploads { get; } = new("FileUpload", upload => upload.Id, upload => upload.Project);

    public Dictionary<(int Task, int User), TaskLock> Locks { get; } = [];
}
