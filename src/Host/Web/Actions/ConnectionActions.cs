using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Api.Reads.Writing;
using LabelHub.Host.Connections;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class ConnectionActions(ConnectionSetup setup, ConnectorDirectory connectors, ConnectionDirectory directory, WriteBackSwitch writeBack, WritingSwitch valves, WritingReading writing, LeaveDesk leave) : IConnectionActions
{
    public IReadOnlyList<ToolKind> Kinds => [.. connectors.All.Select(info => new ToolKind(info.Kind, info.Title)).OrderByDescending(tool => tool.Kind, StringComparer.Ordinal)];

    public async Task<ConnectionAdded> AddAsync(NewConnection form, CancellationToken stop)
    {
        var request = new ConnectionRequest
        {
            Kind = form.Kind,
            Name = form.Name,
            BaseUrl = Filled(form.Address),
            Token = Filled(form.Token),
            Secret = Filled(form.Secret),
            Verify = form.Verify,
            Test = form.Verify,
        };
        var errors = setup.Errors(request);
        if (errors.Count > 0) return new() { Errors = ByField(errors) };
        try
        {
            var made = await setup.MakeAsync(request, stop);
            var open = await directory.ByIdAsync(made.Id, stop);
            return new() { Id = made.Id, HookUrl = made.HookUrl, Secret = open!.Secret, SecretHeader = connectors.Info(form.Kind)?.SecretHeader, Registered = made.Hooks is not null };
        }
        catch (ToolException refused)
        {
            return new() { Errors = new Dictionary<string, string> { [""] = refused.Message } };
        }
    }

    public async Task<ActionOutcome> SetSendingAsync(long connection, bool sends, CancellationToken stop) =>
        await setup.SetSendingAsync(connection, sends, stop) ? ActionOutcome.Done : ActionOutcome.Refused($"There is no connection '{connection}'.");

    public async Task<ActionOutcome> LeaveAsync(long connection, bool restore, string by, CancellationToken stop)
    {
        var (found, refusal) = await leave.LeaveAsync(connection, restore, by, stop);
        return !found ? ActionOutcome.Refused($"There is no connection '{connection}'.") : refusal is not null ? ActionOutcome.Refused(refusal) : ActionOutcome.Done;
    }

    public async Task<ActionOutcome> SetWriteBackAsync(long project, WriteBackForm form, CancellationToken stop)
    {
        var on = (await writing.ValvesAsync(project, stop)).Where(valve => valve.On).Select(valve => valve.Kind).ToHashSet(StringComparer.Ordinal);
        // Before the switch: what it lets go must meet the valve.
        foreach (var kind in form.Kinds.Where(kind => kind.Value).Select(kind => kind.Key))
        {
            var canary = on.Contains(kind) ? (bool?)null : form.Canary;
            if (canary is not null || form.Hourly is not null) await valves.SetValveAsync(new() { Project = project, Kind = kind, Canary = canary, Hourly = form.Hourly, By = "admin" }, stop);
        }

        return await writeBack.SetAsync(project, form.Kinds, stop)
            ? ActionOutcome.Done
            : ActionOutcome.Refused($"There is no project '{project}'.");
    }

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Errors name their field first; the form calls the tool's address by its own name.</summary>
    private static Dictionary<string, string> ByField(IReadOnlyList<string> errors) => errors
        .Select(error => error.Split(": ", 2))
        .GroupBy(parts => parts is [{ } field, _] ? (field == "baseUrl" ? "address" : field) : "")
        .ToDictionary(g => g.Key, g => string.Join(" ", g.Select(parts => parts[^1])));
}
