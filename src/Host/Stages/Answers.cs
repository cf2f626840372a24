using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>Answers are one per person, item and field: the newest not skipped, not gold, no correction.</summary>
internal static class Answers
{
    /// <param name="field">The field, as the item's own project knows it.</param>
    /// <param name="annotations">The work on the item itself.</param>
    /// <param name="peers">What is known of it from elsewhere.</param>
    public static IReadOnlyList<Answer> To(Field field, IEnumerable<AnnotationRow> annotations, Peers peers) =>
    [
        .. from given in Counting(annotations, peers).Select(row => Given(field.Name, row)).Concat(peers.Work.Where(work => work.Row is { Skipped: false, Gold: false, Correction: false }).Select(work => Given(field, work)))
           where given.Regions.Length > 0
           group given by peers.PersonOf(given.Row.ContributorId) into own
           orderby own.Key
           let newest = own.MaxBy(given => (given.Row.UpdatedAt, given.Row.Id))
           select new Answer { ContributorId = own.Key, AnnotationId = newest.Row.Id, Regions = newest.Regions },
    ];

    /// <summary>How many people have answered, as it settles an item.</summary>
    public static int People(IEnumerable<AnnotationRow> annotations, Peers? peers = null) => Counting(annotations, peers).Count(row => Models.Regions(row).Count > 0);

    /// <summary>The annotation that counts for each person, in the order of persons.</summary>
    public static IEnumerable<AnnotationRow> Counting(IEnumerable<AnnotationRow> annotations, Peers? peers = null) =>
        from row in annotations
        where !row.Skipped && !row.Gold && !row.Correction
        group row by (peers ?? Peers.None).PersonOf(row.ContributorId) into own
        orderby own.Key
        select own.MaxBy(row => (row.UpdatedAt, row.Id));

    private static (AnnotationRow Row, Region[] Regions) Given(string field, AnnotationRow row) => (row, [.. Models.Regions(row).Where(region => region.Field == field)]);

    /// <summary>An answer with a label that there is not here is none to this field.</summary>
    private static (AnnotationRow Row, Region[] Regions) Given(Field field, PeerWork work)
    {
        var (row, regions) = Given(work.Fields.Theirs(field.Name), work.Row);
        var isKnown = field.OpenLabels || field.Labels.Count == 0 || regions.SelectMany(region => region.Labels).All(field.Labels.Contains);
        return (row, isKnown ? [.. regions.Select(region => region with { Field = field.Name })] : []);
    }
}
