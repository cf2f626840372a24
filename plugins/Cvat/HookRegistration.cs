using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;
using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat;

/// <summary>Sees to one working hook per project and address. Looks first, so that repeating it changes nothing.</summary>
internal sealed class HookRegistration(CvatApi api, string connection)
{
    /// <summary>By which a connection's hooks, and what the tool remembers of them, are found again.</summary>
    public static string Description(string connection) => $"LabelHub {connection}";

    public async Task<string> EnsureAsync(int project, Uri hook, string secret, CancellationToken stop)
    {
        var offered = await api.HookEventsAsync(stop);
        string[] events = [.. Deliveries.Wanted.Where(offered.Contains)];
        var ours = await api.HooksAsync(project, stop).Select(Hook.Read).Where(found => found.Url == hook.AbsoluteUri).OrderBy(found => found.Id).ToListAsync(stop);
        foreach (var repeated in ours.Skip(1)) await api.DeleteHookAsync(repeated.Id, stop);
        if (ours.FirstOrDefault() is not { } standing)
        {
            var wish = Wish(hook, secret, events);
            (wish["type"], wish["project_id"]) = ("project", project);
            Confirm(await api.CreateHookAsync(wish, stop), events);
            return "made";
        }

        if (standing.IsActive && standing.Description == Description(connection) && standing.Events.ToHashSet().SetEquals(events)) return ours.Count > 1 ? "mended" : "kept";
        // The secret is never told: what was changed beside it may have been changed with it.
        Confirm(await api.UpdateHookAsync(standing.Id, Wish(hook, secret, events), stop), events);
        return "mended";
    }

    public async Task<bool> PingAsync(int project, CancellationToken stop)
    {
        if (await api.HooksAsync(project, stop).Select(Hook.Read).FirstOrDefaultAsync(hook => hook.Description == Description(connection), stop) is not { } hook) return false;
        await api.PingAsync(hook.Id, stop);
        return true;
    }

    private JsonObject Wish(Uri hook, string secret, IEnumerable<string> events) => new()
    {
        ["target_url"] = hook.AbsoluteUri,
        ["description"] = Description(connection),
        ["content_type"] = "application/json",
        ["secret"] = secret,
        ["is_active"] = true,
        ["enable_ssl"] = true,
        ["events"] = new JsonArray([.. events.Select(name => JsonValue.Create(name))]),
    };

    private static void Confirm(Hook answer, IReadOnlyCollection<string> events)
    {
        if (answer.IsActive && answer.Events.ToHashSet().SetEquals(events)) return;
        throw new ToolException(ToolFailure.Rejected, $"CVAT took the hook '{answer.Url}' but answered with other settings than asked for; is it active, with the events {string.Join(", ", events)}?");
    }
}
