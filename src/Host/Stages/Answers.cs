using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>Answers are one per contributor, item and field: the newest not skipped, not gold, no correction.</summary>
internal static class Answers
{
    public static IReadOnlyList<Answer> To(string field, IEnumerable<AnnotationRow> annotations) =>
    [
        .. from row in Counting(annotations)
           let regions = Models.Regions(row).Where(region => region.Field == field).ToArray()
           where regions.Length > 0
           select new Answer { ContributorId = row.ContributorId, AnnotationId = row.Id, Regions = regions },
    ];

    /// <summary>The annotation that counts for each contributor, in the order of contributors.</summary>
    public static IEnumerable<AnnotationRow> Counting(IEnumerable<AnnotationRow> annotations) =>
        from row in annotations
        where !row.Skipped && !row.Gold && !row.Correction
        group row by row.ContributorId into own
        orderby own.Key
        select own.MaxBy(row => (row.UpdatedAt, row.Id));
}
