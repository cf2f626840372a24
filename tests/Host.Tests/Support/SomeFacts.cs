using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Support;

/// <summary>What is recorded about one item: labelled by some people, in a project with one question.</summary>
internal static class SomeFacts
{
    public const string Plugin = "test.rules";
    public const string Field = "field";
    public const long Item = 100;
    public static readonly long Now = Some.Instant.ToMicros();
    public static readonly Field Question = Some.Field(FieldKind.Choice, Field, "yes", "no");

    /// <summary>An item with an answer per label, each by another person.</summary>
    public static ItemFacts Of(params IReadOnlyList<string> labels) => Empty with { Annotations = [.. labels.Select((label, index) => Annotation(index + 1, label))] };

    public static ItemFacts Empty => new()
    {
        Item = new() { Id = Item, ProjectId = 10, Connection = 1, RemoteId = "7", Data = """{"text":"a"}""", Overlap = 3, Position = 5 },
        Project = new() { Id = 10, Connection = 1, RemoteId = "P", Title = "Streets" },
        Connection = new() { Id = 1, Name = "tool", Kind = "label-studio", HasTool = true, Baseline = Now - 1000 },
        Schemas = new SchemaHistory([new SchemaRow { ProjectId = 10, UpdatedAt = 0, Hash = new string('a', 32), Json = Content.Write(Some.Schema(Question)) }]),
    };

    /// <summary>Contributor 1 in a project that rewards people.</summary>
    public static ContributorFacts Contributor => new()
    {
        Contributor = new() { Id = 1, Connection = 1, Name = "P-1" },
        Connection = Empty.Connection,
        Project = new() { Id = 10, Connection = 1, Title = "Streets", PeopleLevel = "managed" },
    };

    public static AnnotationRow Annotation(long contributor, string? label, long updated = 0, long? id = null) => new()
    {
        Id = id ?? 1000 + contributor,
        ItemId = Item,
        ProjectId = 10,
        Connection = 1,
        ContributorId = contributor,
        RemoteId = $"{id ?? contributor}",
        CreatedAt = Now,
        UpdatedAt = Now + updated,
        Content = Content.Write(new Content.Work { Regions = label is null ? [] : [SomeRegion.Choices(Field, label)] }),
        Verified = true,
        Position = 20 + contributor,
    };

    public static DecisionRow Decision(string label, string key = "lh-100-0123456789abcdef-1", long at = 0) => new()
    {
        Connection = 1,
        RemoteId = $"{label}{at}",
        ItemId = Item,
        Field = Field,
        RequestKey = key,
        Labels = Content.Write(new[] { label }),
        At = Now + at,
        Position = 90,
    };

    public static IReadOnlyList<ServedField> Served(ItemFacts facts) =>
        [new() { Field = Question, Aggregator = new MostVotes(), Answers = Answers.To(Question, facts.Annotations, facts.Peers) }];
}
