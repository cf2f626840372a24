using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;

namespace LabelHub.Testing.Rehearsals;

/// <summary>A living item of a recording with its living work.</summary>
internal sealed record WorkItem
{
    public required string Connection { get; init; }

    /// <summary>The item as the tool tells it.</summary>
    public required ItemSeen Seen { get; init; }

    public required Item Item { get; init; }

    public required WorkProject Project { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WorkAnnotation> Annotations { get; init; } = [];

    /// <summary>The annotation that counts for each contributor.</summary>
    public IEnumerable<Annotation> Counting =>
        from work in Annotations
        where work.Annotation is { Skipped: false, GroundTruth: false }
        group work.Annotation by work.Annotation.ContributorId into own
        orderby own.Key
        select own.MaxBy(annotation => (annotation.UpdatedAt, annotation.Id));

    public bool Settled => Counting.Count(annotation => annotation.Regions.Count > 0) >= Item.Overlap;

    public IReadOnlyList<Answer> AnswersTo(string field) =>
    [
        .. from annotation in Counting
           let regions = annotation.Regions.Where(region => region.Field == field).ToArray()
           where regions.Length > 0
           select new Answer { ContributorId = annotation.ContributorId, AnnotationId = annotation.Id, Regions = regions },
    ];

    public ItemContext Around(WorkAnnotation work) => new()
    {
        Item = Item,
        Schema = Project.SchemaAt(work.Annotation.UpdatedAt),
        Project = Project.Title,
        Previous = work.Previous,
        Statistics = Project.StatisticsBefore(work.Position),
        Replies = Project.Replies,
    };
}
