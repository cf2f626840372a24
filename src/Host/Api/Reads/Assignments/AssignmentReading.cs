using LabelHub.Host.Facts;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Assignments;

/// <summary>Reads who should work on what.</summary>
internal sealed class AssignmentReading(Hub hub)
{
    /// <returns><see langword="null"/> when there is no such project.</returns>
    public Task<IReadOnlyList<AssignmentDetail>?> OfAsync(long project, CancellationToken stop) => hub.ReadAsync<IReadOnlyList<AssignmentDetail>?>(
        async session =>
        {
            if (await ProjectStore.FindAsync(session, project, stop) is null) return null;
            var open = (await AssignmentStore.OpenAsync(session, project, stop)).ToDictionary(own => own.Contributor, own => own.Items.Count);
            var details = new List<AssignmentDetail>();
            foreach (var own in (await AssignmentStore.OfProjectAsync(session, project, stop)).GroupBy(row => row.ContributorId))
            {
                if (await ContributorStore.FindAsync(session, own.Key, stop) is not { } person) continue;
                details.Add(new() { Contributor = new() { Id = own.Key, Name = Pseudonym.Of(person.Connection, person.RemoteId) }, Items = [.. own.Select(row => row.ItemId)], Open = open.GetValueOrDefault(own.Key) });
            }

            return details;
        },
        stop);
}
