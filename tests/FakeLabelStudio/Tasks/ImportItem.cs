using System.Text.Json;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>One item of an import: either a task with `data` in it, or the data itself.</summary>
internal sealed record ImportItem(JsonElement Json, JsonElement Data, bool IsFlat)
{
    public JsonElement Meta => IsFlat ? JsonElements.EmptyObject : new Body(Json).Any("meta", JsonElements.EmptyObject);

    public string Assumption => IsFlat
        ? "[assume: item as is = task root with values] "
        : "[assume: item[\"data\"] = task root with values]";

    public static ImportItem Of(JsonElement json)
    {
        var item = json.Clone();
        return item.ValueKind == JsonValueKind.Object && item.TryGetProperty("data", out var data)
            ? new ImportItem(item, data, IsFlat: false)
            : new ImportItem(item, item, IsFlat: true);
    }
}
