using LabelHub.Host.Work;
using System.Text.Json;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Connections;

/// <summary>Sees to it that a tool's projects are known and that their events come here. Repeating it changes nothing.</summary>
internal sealed class HookRegistration(EventLog log, Poll poll, ToolPool tools, ConnectionDirectory directory, PublicAddress address, Hub hub)
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

    /// <summary>Registers the hooks of the projects the connection follows and has them looked at; new ones too where it follows all.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RegisterAsync(ConnectionRow row, CancellationToken stop)
    {
        var chosen = row.Follows is null ? null : Content.Read<string[]>(row.Follows);
        var done = new Dictionary<string, string>(StringComparer.Ordinal);
        var tool = await tools.OpenAsync(row.Id, stop);
        var open = await directory.ByIdAsync(row.Id, stop);
        await foreach (var project in tool.ProjectsAsync(stop))
        {
            if (chosen is not null && !chosen.Contains(project.Id)) continue;
            await poll.AppendAsync(row.Id, project.Observation, stop);
            done[$"{project.Id} {project.Title}"] = await tool.RegisterAsync(project.Id, Address(row), open!.Secret, stop);
        }

        await hub.WriteAsync(
            async session =>
            {
                await ProjectStore.MarkLookAsync(session, WorkLane.Changes, row.Id, stop);
                await ProjectEffectStore.MarkSightAsync(session, [.. (await ProjectStore.AllAsync(session, stop)).Where(p => p.Connection == row.Id).Select(p => p.Id)], stop);
            },
            stop);
        return done;
    }
}
