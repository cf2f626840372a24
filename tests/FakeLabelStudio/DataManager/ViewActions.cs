using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;

namespace LabelHub.FakeLabelStudio.DataManager;

/// <summary>No webhook hears of views. Nothing keeps two of the same title apart.</summary>
internal sealed class ViewActions(Studio studio)
{
    public Task<StudioView> CreateAsync(Caller caller, Body body) => studio.ApplyAsync(caller, change => change.Store.Views.Put(new()
    {
        Id = change.Store.Views.NextId(),
        Project = change.Store.Projects.Get(body.Int("project", 0)).Id,
        User = change.User.Id,
        Data = body.Any("data", JsonElements.EmptyObject),
    }));

    /// <summary>The data as a whole takes the place of what stood.</summary>
    public Task<StudioView> UpdateAsync(Caller caller, int id, Body body) => studio.ApplyAsync(caller, change =>
    {
        var standing = change.Store.Views.Get(id);
        return body.Has("data")
            ? change.Store.Views.Put(standing with { Data = body.Any("data", standing.Data) })
            : throw StudioException.Unforeseen(500, "'data'");
    });

    public Task<int> DeleteAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        change.Store.Views.Remove(change.Store.Views.Get(id).Id);
        return id;
    });

    /// <summary>The tasks that a view shows: all of its project where it filters by nothing.</summary>
    public static IReadOnlyList<StudioTask> Shown(Store store, StudioView view) => TaskQuery.Of(new(view.Data)).Apply(store.Tasks.Of(view.Project));
}
