using System.Globalization;
using System.Text.Json;

namespace LabelHub.LabelStudio.Tests;

/// <summary>Changes as lines a person can review.</summary>
internal static class ChangeText
{
    public static string Of(Translation translation) =>
        translation.Unreadable is { } reason ? $"refused: {reason}\n" : string.Concat(translation.Changes.Select(change => $"{Line(change)}\n"));

    private static string Line(ToolChange change) => change switch
    {
        ProjectSeen seen => $"project {seen.Id} '{seen.Title}' at {At(seen.UpdatedAt)}{(seen.ForReview ? " for review" : "")}{Schema(seen.Schema)}",
        ItemSeen seen => $"item {seen.Id} of project {seen.Project} made {At(seen.CreatedAt)} at {At(seen.UpdatedAt)} overlap {seen.Overlap}{(seen.Complete ? " complete" : "")} data {JsonSerializer.Serialize(seen.Data)}",
        AnnotationSeen seen => $"annotation {seen.Id} on item {seen.Item} of project {seen.Project} by {seen.Contributor} made {At(seen.CreatedAt)} at {At(seen.UpdatedAt)}{Marks(seen)}{string.Concat(seen.Regions.Select(Region))}",
        DecisionSeen seen => $"decision {seen.Id} on '{seen.RequestKey}' {seen.Field} = [{string.Join(", ", seen.Labels)}] by {seen.Contributor} at {At(seen.At)}",
        Ended ended => $"ended {ended.Kind} {string.Join(", ", ended.Ids)}{(ended.AsOf is { } known ? $" as of {At(known)}" : "")}",
        LookWanted look => $"look at project {look.Project ?? "(any)"}",
        _ => throw new InvalidOperationException($"No text for {change.GetType()}."),
    };

    private static string Schema(LabelSchema? schema) => schema is null ? "" : string.Concat(schema.Fields.Select(Field));

    private static string Field(Field field) =>
        $"\n  field {field.Name}: {field.Kind} ({field.ToolKind}){(field.Required ? " required" : "")}{(field.PerRegion ? " per region" : "")}{(field.Conditional ? " conditional" : "")}{(field.OpenLabels ? " open" : "")} [{string.Join(", ", field.Labels)}]";

    private static string Marks(AnnotationSeen seen) => string.Create(CultureInfo.InvariantCulture,
        $"{(seen.Skipped ? " skipped" : "")}{(seen.GroundTruth ? " ground truth" : "")}{(seen.LeadTime is { } time ? $" in {time.TotalSeconds} s" : "")}{(seen.Image is { } size ? $" image {size.Width}x{size.Height}" : "")}");

    private static string Region(Region region) =>
        $"\n  {region.GetType().Name} {region.Key} of {region.Field} [{string.Join(", ", region.Labels)}]{(region.FromPrediction ? " from a prediction" : "")}{Shape(region)}";

    private static string Shape(Region region) => region switch
    {
        BoxRegion box => string.Create(CultureInfo.InvariantCulture, $" x {box.X:0.####} y {box.Y:0.####} width {box.Width:0.####} height {box.Height:0.####} rotation {box.Rotation}"),
        UnknownRegion unknown => $" {unknown.ToolKind}: {unknown.Raw}",
        _ => "",
    };

    private static string At(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
