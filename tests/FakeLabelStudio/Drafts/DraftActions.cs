using System.Text.Json;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Drafts;

/// <summary>No webhook hears of drafts, and no task is touched.</summary>
internal sealed class DraftActions(Studio studio)
{
    public Task<StudioDraft> CreateAsync(Caller caller, int task, Body body) => studio.ApplyAsync(caller, change =>
        Add(change, change.Store.Tasks.Get(task).Id, change.User.Id, body.Any("result", JsonElements.EmptyArray), body.OptionalFloat("lead_time", null)));

    public static StudioDraft Add(Change change, int task, int user, JsonElement result, double? leadTime) =>
        change.Store.Drafts.Put(new StudioDraft
        {
            Id = change.Store.Drafts.NextId(),
            Task = task,
            User = user,
            Result = result,
            LeadTime = leadTime,
            CreatedAt = change.NextStamp(),
            UpdatedAt = change.NextStamp(),
        });
}
