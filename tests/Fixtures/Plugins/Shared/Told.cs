using System.Text.Json;

namespace LabelHub.Plugin.Fixture;

/// <summary>What a test tells a fixture through the data of an item, such as <c>{"fixture": "hang"}</c>.</summary>
internal static class Told
{
    public static bool IsTold(this Item item, string word) =>
        item.Data.ValueKind == JsonValueKind.Object && item.Data.TryGetProperty("fixture", out var told) && told.ValueEquals(word);
}
