using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.DataManager;

internal static class ViewShape
{
    public static JsonObject Rest(StudioView view) => new()
    {
        ["id"] = view.Id,
        ["data"] = view.Data.ToNode(),
        ["ordering"] = new JsonArray(),
        ["order"] = 0,
        ["selected_items"] = new JsonObject { ["all"] = false, ["included"] = new JsonArray() },
        ["user"] = view.User,
        ["project"] = view.Project,
    };
}
