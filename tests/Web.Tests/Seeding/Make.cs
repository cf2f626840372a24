using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>Rows that are valid wherever a test says nothing.</summary>
internal static class Make
{
    public static long Now { get; } = Some.Instant.ToMicros();

    public static ConnectionRow Connection(long id = 1, string name = "Studio") => new()
    {
        Id = id,
        Slug = $"studio-{id}",
        Kind = "label-studio",
        Name = name,
        BaseUrl = "https://studio.example.org",
        Token = "encrypted-token",
        Secret = "encrypted-secret",
        HasTool = true,
        Baseline = Now,
        PeopleLevel = "items",
        State = "active",
        CreatedAt = Now,
    };

    public static ProjectRow Project(long id = 1, string title = "Street scenes", long connection = 1, bool forReview = false) => new()
    {
        Id = id,
        Connection = connection,
        RemoteId = $"{id}",
        Title = title,
        ForReview = forReview,
        PeopleLevel = "items",
        UpdatedAt = Now,
    };

    public static ItemRow Item(long id, long project = 1, string? data = null) => new()
    {
        Id = id,
        Connection = 1,
        ProjectId = project,
        RemoteId = $"{1000 + id}",
        CreatedAt = Now,
        UpdatedAt = Now,
        Data = data ?? $$"""{"image":"https://images.example.org/{{id:00000}}.jpg"}""",
        DataHash = "h",
        Overlap = 3,
    };

    public static ContributorRow Contributor(long id) => new() { Id = id, Connection = 1, RemoteId = $"{id}", Name = $"P-{id:x4}7e" };

    public static AnnotationRow Annotation(long id, long item, long contributor, params IReadOnlyList<Region> regions) => new()
    {
        Id = id,
        Connection = 1,
        ProjectId = 1,
        ItemId = item,
        ContributorId = contributor,
        RemoteId = $"{5000 + id}",
        CreatedAt = Now,
        UpdatedAt = Now,
        Content = Content.Write(new Content.Work { Regions = regions, Image = Some.Photo, LeadTime = TimeSpan.FromSeconds(21) }),
        ContentHash = "h",
        Verified = true,
        Position = 2,
    };

    public static FindingRow Finding(long annotation, long item, string severity = "Error", string template = "The box '{0}' is outside the image.", string arguments = """["Car"]""") => new()
    {
        AnnotationId = annotation,
        Plugin = "labelhub.validation",
        FindingKey = $"{template}|{annotation}",
        ItemId = item,
        ProjectId = 1,
        Code = "box-outside",
        Severity = severity,
        Template = template,
        Arguments = arguments,
        Rule = "labelhub.validation@0.1.0#000000000000",
        Position = 2,
    };

    public static ConsensusRow Consensus(long item, Consensus consensus) => new()
    {
        ItemId = item,
        Field = consensus.Field,
        ProjectId = 1,
        Plugin = "labelhub.consensus",
        Json = Content.Write(consensus),
        Label = string.Join(", ", consensus.Labels),
        HasWinner = consensus.HasWinner,
        Confidence = consensus.Confidence,
        Rule = "labelhub.consensus@0.1.0#000000000000",
        Position = 2,
    };

    public static EffectRow Effect(long item, string key, string state = "wanted", string? reason = null) => new()
    {
        EffectKey = $"{item}-{key}",
        Generation = 1,
        Connection = 1,
        ProjectId = 1,
        ItemId = item,
        Plugin = "labelhub.consensus",
        Kind = "review",
        Json = """{"kind":"review","cause":"tie","reason":"Is it day or night? Two answers each.","field":"time"}""",
        ContentHash = "h",
        State = state,
        Reason = reason,
        Rule = "labelhub.consensus@0.1.0#000000000000",
        Position = 2,
    };

    public static WorkRow Work(long subject, string state = "ready", string? reason = null, string kind = "item", long notBefore = 0) => new()
    {
        Kind = kind,
        Lane = kind == "item" ? "labelhub.validation" : "translate",
        Subject = subject,
        Mark = 1,
        State = state,
        NotBefore = notBefore,
        Attempts = reason is null ? 0 : 5,
        Cause = "news",
        Reason = reason,
    };

    public static PlanRow Plan(long id, string state = "ready", string? counts = """{"items":30112,"findingsAdded":30112,"consensusChanged":41,"effectsWanted":7}""") => new()
    {
        Id = id,
        Kind = "activation",
        Cause = "'labelhub.validation' 0.1.0 to 0.2.0",
        State = state,
        Counts = counts,
        CreatedAt = Now,
    };
}
