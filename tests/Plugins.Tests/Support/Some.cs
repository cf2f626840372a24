using System.Text.Json;
using LabelHub.Abstractions.Model;

namespace LabelHub.Plugins.Tests.Support;

/// <summary>Any valid value.</summary>
internal static class Some
{
    public static Annotation Annotation(long id = 1, bool skipped = false, params IReadOnlyList<Region> regions) => new()
    {
        Id = id,
        ItemId = 1,
        ContributorId = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Skipped = skipped,
        Regions = regions,
    };

    public static ItemContext Item(string data = "{}") =>
        new() { Item = new() { Id = 1, ProjectId = 1, Data = Json(data) }, Schema = LabelSchema.Empty };

    public static ChoicesRegion Choice(string label) => new() { Key = label, Field = "kind", Labels = [label] };

    public static JsonElement Json(string text) => JsonElement.Parse(text);
}
