using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;
using LabelHub.Host.Storage;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Finds new projects and offers them, and mends webhooks that were changed or removed.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ProjectsJob(Hub hub, HookRegistration hooks, ILogger<ProjectsJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var connection in await hub.ReadAsync(session => ConnectionStore.AllAsync(session, cancellationToken), cancellationToken))
        {
            if (connection is not { HasTool: true, State: ConnectionState.Active }) continue;
            try
            {
                await hooks.RegisterAsync(connection, cancellationToken);
            }
            catch (ToolException refused)
            {
                Log.Failed(logger, connection.Name, refused.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5101, LogLevel.Warning, "The projects of connection '{Connection}' could not be listed: {Reason}")]
        public static partial void Failed(ILogger logger, string connection, string reason);
    }
}
