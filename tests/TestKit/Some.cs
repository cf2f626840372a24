namespace LabelHub.TestKit;

/// <summary>Model objects for tests: valid wherever the test says nothing, so that a test names only what it is about.</summary>
public static class Some
{
    public static readonly DateTimeOffset Instant = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static readonly ImageSize Photo = new() { Width = 1600, Height = 800 };

    public static Item Item(long id = 1) => new() { Id = id, ProjectId = 1 };

    public static Annotation Annotation(params IReadOnlyList<Region> regions) => new()
    {
        Id = 1,
        ItemId = 1,
        ContributorId = 1,
        CreatedAt = Instant,
        UpdatedAt = Instant,
        Regions = regions,
        Image = Photo,
    };

    public static ItemContext Context(params IReadOnlyList<Field> fields) => new() { Item = Item(), Schema = Schema(fields), Project = "Streets" };

    public static ItemState State(params IReadOnlyList<Field> fields) => new() { Item = Item(), Schema = Schema(fields), Settled = true };

    public static LabelSchema Schema(params IReadOnlyList<Field> fields) => new() { Fields = fields };

    public static Field Field(FieldKind kind, string name, params IReadOnlyList<string> labels) => new() { Name = name, Kind = kind, Labels = labels };

    public static Answer Answer(long contributor, params IReadOnlyList<Region> regions) =>
        new() { ContributorId = contributor, AnnotationId = contributor, Regions = regions };

    /// <summary>One answer per entry, each by another contributor, each picking the labels of the entry.</summary>
    public static IReadOnlyList<Answer> Answers(string field, params IEnumerable<IReadOnlyList<string>> picks) =>
        [.. picks.Select((labels, index) => Answer(index + 1, SomeRegion.Choices(field, labels)))];

    public static Consensus Consensus(string field, params IReadOnlyList<string> labels) =>
        new() { Field = field, Labels = labels, HasWinner = true, Confidence = 1, Answers = 2 };

    public static Decision Decision(string field, params IReadOnlyList<string> labels) =>
        new() { Field = field, Labels = labels, RequestKey = "request-1", At = Instant };

    public static StandingFinding Standing(Finding finding, string plugin = "test.rules") =>
        new() { Plugin = plugin, AnnotationId = 1, Finding = finding };

    public static Contributor Contributor(long id = 1) => new() { Id = id, Name = $"Contributor {id}" };
}
