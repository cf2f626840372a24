using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.FakeLabelStudio.Projects;

internal static class ProjectShape
{
    /// <summary>REST. A project just made has no numbers yet, only nulls.</summary>
    public static JsonObject Rest(Store store, StudioProject project, StudioUser reader, bool isNew = false)
    {
        var counters = isNew ? null : ProjectCounters.Of(store, project.Id);
        var (total, done) = Queue(store, project, reader);
        return new JsonObject
        {
            ["id"] = project.Id,
            ["title"] = project.Title,
            ["description"] = project.Description,
            ["label_config"] = project.LabelConfig,
            ["expert_instruction"] = project.ExpertInstruction,
            ["show_instruction"] = project.ShowInstruction,
            ["show_skip_button"] = project.ShowSkipButton,
            ["enable_empty_annotation"] = true,
            ["show_annotation_history"] = false,
            ["organization"] = Store.Organization,
            ["color"] = project.Color,
            ["maximum_annotations"] = project.MaximumAnnotations,
            ["is_published"] = project.IsPublished,
            ["model_version"] = project.ModelVersion,
            ["is_draft"] = false,
            ["created_by"] = UserShape.Creator(store.Users.Get(project.CreatedBy)),
            ["created_at"] = StudioClock.Text(project.CreatedAt),
            ["min_annotations_to_start_training"] = 0,
            ["start_training_on_annotation_update"] = false,
            ["show_collab_predictions"] = project.ShowCollabPredictions,
            ["num_tasks_with_annotations"] = counters?.AnnotatedTasks,
            ["task_number"] = counters?.Tasks,
            ["useful_annotation_number"] = counters?.Useful,
            ["ground_truth_number"] = counters?.GroundTruth,
            ["skipped_annotations_number"] = counters?.Skipped,
            ["total_annotations_number"] = counters?.Annotations,
            ["total_predictions_number"] = counters?.Predictions,
            ["sampling"] = project.Sampling,
            ["show_ground_truth_first"] = false,
            ["annotator_evaluation_enabled"] = false,
            ["show_overlap_first"] = false,
            ["overlap_cohort_percentage"] = 100,
            ["task_data_login"] = project.TaskDataLogin,
            ["task_data_password"] = project.TaskDataPassword,
            ["control_weights"] = LabelConfigShape.Weights(project.Schema),
            ["parsed_label_config"] = LabelConfigShape.Parsed(project.Schema),
            ["evaluate_predictions_automatically"] = false,
            ["config_has_control_tags"] = project.Schema.Controls.Count > 0,
            ["skip_queue"] = project.SkipQueue,
            ["reveal_preannotations_interactively"] = false,
            ["pinned_at"] = null,
            ["finished_task_number"] = counters?.FinishedTasks,
            ["queue_total"] = total,
            ["queue_done"] = done,
            ["config_suitable_for_bulk_annotation"] = LabelConfigShape.IsForBulk(project.Schema),
            ["state"] = null,
        };
    }

    /// <summary>Webhooks carry every column of the table, its secrets among them.</summary>
    public static JsonObject Hook(Store store, StudioProject project)
    {
        var shape = new JsonObject { ["id"] = project.Id };
        foreach (var (name, value) in ProjectCounters.Of(store, project.Id).Shape().Concat(Columns(project)))
        {
            shape[name] = value?.DeepClone();
        }

        return shape;
    }

    private static JsonObject Columns(StudioProject project) => new()
    {
        ["title"] = project.Title,
        ["description"] = project.Description,
        ["label_config"] = project.LabelConfig,
        ["parsed_label_config"] = LabelConfigShape.Parsed(project.Schema),
        ["label_config_hash"] = LabelConfigShape.Hash(project.LabelConfig),
        ["expert_instruction"] = project.ExpertInstruction,
        ["show_instruction"] = project.ShowInstruction,
        ["show_skip_button"] = project.ShowSkipButton,
        ["enable_empty_annotation"] = true,
        ["reveal_preannotations_interactively"] = false,
        ["show_annotation_history"] = false,
        ["show_collab_predictions"] = project.ShowCollabPredictions,
        ["evaluate_predictions_automatically"] = false,
        ["token"] = project.Token,
        ["result_count"] = 0,
        ["color"] = project.Color,
        ["maximum_annotations"] = project.MaximumAnnotations,
        ["min_annotations_to_start_training"] = 0,
        ["control_weights"] = LabelConfigShape.Weights(project.Schema),
        ["model_version"] = project.ModelVersion,
        ["data_types"] = LabelConfigShape.DataTypes(project.Schema),
        ["is_draft"] = false,
        ["is_published"] = project.IsPublished,
        ["created_at"] = StudioClock.Text(project.CreatedAt),
        ["updated_at"] = StudioClock.Text(project.UpdatedAt),
        ["sampling"] = project.Sampling,
        ["skip_queue"] = project.SkipQueue,
        ["show_ground_truth_first"] = false,
        ["annotator_evaluation_enabled"] = false,
        ["show_overlap_first"] = false,
        ["overlap_cohort_percentage"] = 100,
        ["task_data_login"] = project.TaskDataLogin,
        ["task_data_password"] = project.TaskDataPassword,
        ["pinned_at"] = null,
        ["custom_task_lock_ttl"] = null,
        ["deleted_at"] = null,
        ["purge_at"] = null,
        ["search_vector"] = null,
        ["organization"] = Store.Organization,
        ["created_by"] = project.CreatedBy,
        ["deleted_by"] = null,
    };

    private static (int Total, int Done) Queue(Store store, StudioProject project, StudioUser reader)
    {
        var tasks = store.Tasks.Of(project.Id);
        var done = tasks.Where(task => store.Annotations.Of(task.Id).Any(annotation => annotation.CompletedBy == reader.Id)).ToList();
        return (tasks.Count(task => !task.IsLabeled) + done.Count(task => task.IsLabeled), done.Count);
    }
}
