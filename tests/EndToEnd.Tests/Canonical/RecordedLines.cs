using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.EndToEnd.Tests.Canonical;

/// <summary>What the tool's events said.</summary>
internal static class RecordedLines
{
    public static async Task<IReadOnlyList<string>> ReadAsync(Session session, NaturalNames names, CancellationToken stop) =>
    [
        .. from row in await AllAsync<ProjectRow>(session, "derived_project", stop)
           select $"{names[row.Id]} '{row.Title}' at {NaturalNames.Time(row.UpdatedAt)} review {row.ForReview} people {row.PeopleLevel}",
        .. from row in await AllAsync<SchemaRow>(session, "derived_schema", stop)
           select $"schema of {names[row.ProjectId]} at {NaturalNames.Time(row.UpdatedAt)} {row.Hash} {row.Json}",
        .. from row in await AllAsync<ItemRow>(session, "derived_item", stop)
           select $"{names[row.Id]} in {names[row.ProjectId]} at {NaturalNames.Time(row.UpdatedAt)} data {row.DataHash} overlap {row.Overlap} complete {row.Complete} {Life(row.Ended)}"
               + $" settled {row.Settled} annotations {row.Annotations} findings {row.Findings} errors {row.Errors} agreement {row.Agreement}",
        .. from row in await AllAsync<AnnotationRow>(session, "derived_annotation", stop)
           select $"{names[row.Id]} on {names[row.ItemId]} by {names[row.ContributorId]} at {NaturalNames.Time(row.UpdatedAt)} {row.ContentHash}"
               + $" skipped {row.Skipped} gold {row.Gold} verified {row.Verified} {Life(row.Ended)}",
        .. from row in await AllAsync<VersionRow>(session, "derived_version", stop)
           select $"version of {names[row.AnnotationId]} at {NaturalNames.Time(row.UpdatedAt)} by {names[row.ContributorId]} {row.ContentHash}",
        .. from row in await AllAsync<TombstoneRow>(session, "derived_tombstone", stop)
           select $"tombstone of {row.Kind} {row.RemoteId}",
        .. from row in await AllAsync<ContributorRow>(session, "derived_contributor", stop)
           select $"{names[row.Id]} called {row.Name}",
        .. from row in await AllAsync<DecisionRow>(session, "derived_decision", stop)
           select $"decision {row.RemoteId} on {names[row.ItemId]} {row.Field} {row.Labels} by {names[row.ContributorId]} at {NaturalNames.Time(row.At)} asked as {names.Key(row.RequestKey)}",
    ];

    public static Task<IReadOnlyList<T>> AllAsync<T>(Session session, string table, CancellationToken stop) => session.QueryAsync<T>($"SELECT * FROM {table}", null, stop);

    private static string Life(bool ended) => ended ? "ended" : "living";
}
