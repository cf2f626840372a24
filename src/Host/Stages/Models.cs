using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>Rows as the model that plugins see.</summary>
internal static class Models
{
    // A row is read several times in one stage; its content is parsed once.
    private static readonly ConditionalWeakTable<string, Content.Work> Parsed = [];

    public static IReadOnlyList<Region> Regions(AnnotationRow row) => Work(row.Content).Regions;

    public static Annotation Annotation(AnnotationRow row) => Of(row.Id, row.ItemId, row.ContributorId, row.CreatedAt, row.UpdatedAt, row.Content) with
    {
        Skipped = row.Skipped,
        GroundTruth = row.Gold,
        Correction = row.Correction,
    };

    public static IReadOnlyList<Region> Regions(VersionRow row) => Work(row.Content).Regions;

    public static Annotation Previous(AnnotationRow row, VersionRow version) =>
        Of(row.Id, row.ItemId, version.ContributorId, row.CreatedAt, version.UpdatedAt, version.Content);

    public static Item Item(ItemRow row) => new()
    {
        Id = row.Id,
        ProjectId = row.ProjectId,
        Data = JsonElement.Parse(row.Data),
        Overlap = row.Overlap,
    };

    public static Finding Finding(FindingRow row) => new()
    {
        Code = row.Code,
        Severity = Enum.Parse<Severity>(row.Severity),
        Template = row.Template,
        Arguments = [.. Content.Read<JsonElement[]>(row.Arguments).Select(Plain)],
        Place = row.Field is null && row.Region is null ? null : new Place { Field = row.Field, Region = row.Region },
    };

    public static Decision Decision(DecisionRow row) => new()
    {
        Field = row.Field,
        Labels = Content.Read<string[]>(row.Labels),
        RequestKey = row.RequestKey,
        At = row.At.ToTime(),
    };

    private static Annotation Of(long id, long item, long contributor, long createdAt, long updatedAt, string content)
    {
        var work = Work(content);
        return new()
        {
            Id = id,
            ItemId = item,
            ContributorId = contributor,
            CreatedAt = createdAt.ToTime(),
            UpdatedAt = updatedAt.ToTime(),
            Regions = work.Regions,
            LeadTime = work.LeadTime,
            Image = work.Image,
        };
    }

    private static Content.Work Work(string content) => Parsed.GetValue(content, static json => Content.Read<Content.Work>(json));

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var whole) && !value.GetRawText().Contains('.', StringComparison.Ordinal) ? whole : value.GetDouble(),
        _ => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText().ToString(CultureInfo.InvariantCulture),
    };
}
