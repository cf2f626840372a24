using LabelHub.Host.Access;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.People;
using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Web.People;

/// <summary>Reads what the page of all projects' people shows.</summary>
internal sealed class PeoplePageReading(ProjectReading projects, ConnectionReading connections, OwnEntry entry)
{
    public async Task<PeopleModel> AllAsync(CancellationToken stop) => new()
    {
        Projects = [.. (await projects.AllAsync(stop)).Where(project => !project.ForReview)],
        Connections = [.. (await connections.AllAsync(stop)).Select(connection => new Named { Id = connection.Id, Name = connection.Name })],
        Waiting = [.. (await entry.WaitingAsync(stop)).Select(row => new AccessRequestDetail { Id = row.Id, Code = row.Code, Said = row.Said, AskedAt = row.AskedAt.ToTime() })],
    };
}
