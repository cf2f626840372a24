using System.Text.Json;
using LabelHub.Abstractions.Model;

namespace LabelHub.Testing.Samples;

/// <summary>Model objects for tests: valid wherever a test says nothing, so that it names only what it is about. Change more with <c>with</c>.</summary>
public static class Sample
{
    /// <summary>When sample work was made.</summary>
    public static DateTimeOffset Instant { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    /// <summary>An annotation by contributor 1 on item 1.</summary>
    /// <param name="regions">Its parts.</param>
    public static Annotation Annotation(params IReadOnlyList<Region> regions) => new()
    {
        Id = 1,
        ItemId = 1,
        ContributorId = 1,
        CreatedAt = Instant,
        UpdatedAt = Instant,
        Regions = regions,
        Image = new() { Width = 1600, Height = 800 },
    };

    /// <summary>A rectangle in the middle of the image. Give keys where an annotation holds several.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="x">The left edge, as a fraction of the image's width.</param>
    /// <param name="y">The top edge, as a fraction of the image's height.</param>
    /// <param name="width">The width, as a fraction of the image's.</param>
    /// <param name="height">The height, as a fraction of the image's.</param>
    /// <param name="field">The field it answers.</param>
    /// <param name="key">Its key within the annotation.</param>
    public static BoxRegion Box(string label, double x = 0.25, double y = 0.25, double width = 0.5, double height = 0.5, string field = "label", string key = "box") =>
        new() { Key = key, Field = field, Labels = [label], X = x, Y = y, Width = width, Height = height };

    /// <summary>A polygon.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="points">Its corners, as fractions of the image.</param>
    public static PolygonRegion Polygon(string label, params IEnumerable<(double X, double Y)> points) =>
        new() { Key = "polygon", Field = "label", Labels = [label], Points = [.. points.Select(point => new Point { X = point.X, Y = point.Y })] };

    /// <summary>A stretch of text.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="start">The first code point inside.</param>
    /// <param name="end">The first code point after it.</param>
    public static SpanRegion Span(string label, int start, int end) => new() { Key = "span", Field = "label", Labels = [label], Start = start, End = end };

    /// <summary>Options picked.</summary>
    /// <param name="field">The field answered.</param>
    /// <param name="labels">The options.</param>
    public static ChoicesRegion Choice(string field, params IReadOnlyList<string> labels) => new() { Key = field, Field = field, Labels = labels };

    /// <summary>Typed text.</summary>
    /// <param name="field">The field answered.</param>
    /// <param name="texts">The entries.</param>
    public static TextRegion Text(string field, params IReadOnlyList<string> texts) => new() { Key = field, Field = field, Texts = texts };

    /// <summary>A question of a schema.</summary>
    /// <param name="kind">What kind of answer it takes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="labels">The labels on offer.</param>
    public static Field Field(FieldKind kind, string name, params IReadOnlyList<string> labels) => new() { Name = name, Kind = kind, Labels = labels };

    /// <summary>A schema.</summary>
    /// <param name="fields">Its questions.</param>
    public static LabelSchema Schema(params IReadOnlyList<Field> fields) => new() { Fields = fields };

    /// <summary>Item 1 of project 1.</summary>
    /// <param name="data">What is shown to contributors: an object whose properties become JSON.</param>
    public static Item Item(object? data = null) => new() { Id = 1, ProjectId = 1, Data = JsonSerializer.SerializeToElement(data ?? new { }) };

    /// <summary>The facts around an annotation.</summary>
    /// <param name="fields">The questions of the schema in force.</param>
    public static ItemContext Context(params IReadOnlyList<Field> fields) => new() { Item = Item(), Schema = Schema(fields), Project = "Sample" };

    /// <summary>All that stands about a settled item.</summary>
    /// <param name="fields">The questions of the newest schema.</param>
    public static ItemState State(params IReadOnlyList<Field> fields) => new() { Item = Item(), Schema = Schema(fields), Settled = true };

    /// <summary>One answer per entry, each by another contributor, each picking the labels of the entry.</summary>
    /// <param name="field">The field answered.</param>
    /// <param name="picks">The labels picked by each.</param>
    public static IReadOnlyList<Answer> Answers(string field, params IEnumerable<IReadOnlyList<string>> picks) =>
        [.. picks.Select((labels, index) => new Answer { ContributorId = index + 1, AnnotationId = index + 1, Regions = [Choice(field, labels)] })];

    /// <summary>How an answer of contributor 1 on item 1 turned out by the answers of others.</summary>
    /// <param name="agrees">Whether it agrees with them.</param>
    /// <param name="field">The field answered.</param>
    public static Judgement Judgement(bool agrees, string field = "label") =>
        new() { ItemId = 1, Field = field, ContributorId = 1, Evidence = Evidence.Peers, Agrees = agrees };

    /// <summary>All that stands about contributor 1 in project 1.</summary>
    /// <param name="recent">The newest judgements, newest first.</param>
    public static ContributorState Contributor(params IReadOnlyList<Judgement> recent) =>
        new() { Contributor = new() { Id = 1, Name = "Contributor 1" }, ProjectId = 1, Recent = recent, Settled = [.. recent.Reverse()] };
}
