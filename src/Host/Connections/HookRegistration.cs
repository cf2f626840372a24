using LabelHub.Host.Work;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Connections;

/// <summary>
/// Sees to it that the projects a connection follows are known and that their events come here. Repeating it changes nothing. What is new in the tool is offered:
/// what people begin there is nobody's to take in silently.
/// </summary>
internal sealed class HookRegistration(EventLog log, Poll poll, ToolPool tools, ConnectionDirectory directory, PublicAddress address, Hub hub, TimeProvider clock)
{
    public Uri Address(ConnectionRow row) => address.Hook(row.Slug);

    /// <summary>Writes the connection down in the log, without credentials.</summary>
    public async Task RecordAsync(ConnectionRow row, CancellationToken stop)
    {
        directory.Forget();
        await log.AppendAsync(
            new NewEvent
            {
                Connection = House.Connection,
                Kind = EventKind.ConnectionMade,
                Body = JsonSerializer.SerializeToUtf8Bytes(new { row.Id, row.Slug, row.Kind, row.Name, row.BaseUrl, row.Trust, row.Baseline, row.ClockOffset }, Content.Json),
            },
            stop);
    }

    /// <summary>Registers the hooks of the projects the connection follows and has them looked at; one that has not chosen yet follows all there are.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RegisterAsync(ConnectionRow row, CancellationToken stop)
    {
        var chosen = row.Follows is null ? null : Content.Read<string[]>(row.Follows);
        var done = new Dictionary<string, string>(StringComparer.Ordinal);
        var (followed, offered) = (new List<string>(), new List<OfferRow>());
        var tool = await tools.OpenAsync(row.Id, stop);
        var open = await directory.ByIdAsync(row.Id, stop);
        await foreach (var project in tool.ProjectsAsync(stop))
        {
            if (!project.IsOurs && chosen?.Contains(project.Id) == false)
            {
                offered.Add(Offer(row.Id, project));
                continue;
            }

            if (!project.IsOurs) followed.Add(project.Id);
            await poll.AppendAsync(row.Id, project.Observation, stop);
            done[$"{project.Id} {project.Title}"] = await tool.RegisterAsync(project.Id, Address(row), open!.Secret, stop);
        }

        await hub.WriteAsync(session => KeepAsync(session, row, chosen is null ? followed : null, offered, stop), stop);
        return done;
    }

    /// <summary>Follows a project that was offered.</summary>
    /// <returns>Whether there is such a connection with a tool.</returns>
    public async Task<bool> FollowAsync(long connection, string project, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => ConnectionStore.FindAsync(session, connection, stop), stop) is not { HasTool: true } row) return false;
        row.Follows = Content.Write((row.Follows is null ? [] : Content.Read<string[]>(row.Follows)).Append(project).Distinct());
        await hub.WriteAsync(session => ConnectionStore.SetFollowsAsync(session, connection, row.Follows, stop), stop);
        await RegisterAsync(row, stop);
        return true;
    }

    /// <returns>Whether it was offered.</returns>
    public async Task<bool> DeclineAsync(long connection, string project, CancellationToken stop) => await hub.WriteAsync(session => OfferStore.DeclineAsync(session, connection, project, stop), stop) > 0;

    private static async Task KeepAsync(Session session, ConnectionRow row, IReadOnlyList<string>? chosen, IReadOnlyList<OfferRow> offered, CancellationToken stop)
    {
        if (chosen is not null) await ConnectionStore.SetFollowsAsync(session, row.Id, Content.Write(chosen), stop);
        await OfferStore.KeepAsync(session, row.Id, [.. offered.Select(offer => offer.RemoteId)], stop);
        await OfferStore.OfferAsync(session, offered, stop);
        await ProjectStore.MarkLookAsync(session, WorkLane.Changes, row.Id, stop);
        await ProjectEffectStore.MarkSightAsync(session, [.. (await ProjectStore.AllAsync(session, stop)).Where(p => p.Connection == row.Id).Select(p => p.Id)], stop);
    }

    private OfferRow Offer(long connection, ToolProject project) =>
        new() { Connection = connection, RemoteId = project.Id, Title = project.Title, Items = project.Items, FoundAt = clock.Micros() };
}
