using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Webhooks;

internal sealed partial class WebhookActions(Studio studio)
{
    private const int MostHeaders = 10;

    public Task<StudioWebhook> CreateAsync(Caller caller, Body body) => studio.ApplyAsync(caller, change =>
    {
        var url = Url(body.Text("url", ""));
        var project = body.OptionalInt("project", null) is { } id ? change.Store.Projects.Find(id) : null;
        var blank = new StudioWebhook
        {
            Id = change.Store.Webhooks.NextId(),
            Project = (project ?? throw new StudioException(404, "Project not found.")).Id,
            Url = url,
            CreatedAt = change.NextStamp(),
            UpdatedAt = change.NextStamp(),
        };
        return change.Store.Webhooks.Put(Written(blank, body));
    });

    /// <summary>A hook cannot move to another project; that it was asked to passes without a word.</summary>
    public Task<StudioWebhook> UpdateAsync(Caller caller, int id, Body body) => studio.ApplyAsync(caller, change =>
    {
        var standing = change.Store.Webhooks.Get(id);
        return change.Store.Webhooks.Put(Written(standing, body) with { UpdatedAt = change.NextStamp() });
    });

    public Task<int> DeleteAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        change.Store.Webhooks.Remove(change.Store.Webhooks.Get(id).Id);
        return id;
    });

    private static StudioWebhook Written(StudioWebhook hook, Body body) => hook with
    {
        Url = Url(body.Text("url", hook.Url)),
        SendPayload = body.Bool("send_payload", hook.SendPayload),
        SendForAllActions = body.Bool("send_for_all_actions", hook.SendForAllActions),
        IsActive = body.Bool("is_active", hook.IsActive),
        Headers = body.Find("headers") is { } headers ? Headers(headers) : hook.Headers,

        // Not a slip: whoever leaves the actions out loses them.
        Actions = body.Find("actions") is { } actions ? Actions(actions) : [],
    };

    private static string Url(string url) =>
        HookUrl.IsValid(url) ? url : throw StudioException.Invalid("url", "Enter a valid URL.");

    private static List<KeyValuePair<string, string>> Headers(JsonElement given)
    {
        var isSound = given.ValueKind == JsonValueKind.Object
            && given.EnumerateObject().Count() <= MostHeaders
            && given.EnumerateObject().All(header => header.Value.ValueKind == JsonValueKind.String && HeaderName().IsMatch(header.Name));
        return isSound
            ? [.. given.EnumerateObject().Select(header => KeyValuePair.Create(header.Name, header.Value.GetString()!))]
            : throw StudioException.Invalid("headers", $"{PythonText.Repr(given.ToNode())} failed JSON schema check");
    }

    private static string[] Actions(JsonElement given)
    {
        var actions = given.EnumerateArray().Select(action => action.ToString()).ToList();
        var unknown = actions.FindIndex(action => !HookAction.IsKnown(action));
        if (unknown >= 0)
        {
            throw StudioException.Invalid("actions", new JsonObject
            {
                [$"{unknown}"] = new JsonArray($"\"{actions[unknown]}\" is not a valid choice."),
            });
        }

        return actions.Exists(HookAction.IsOrganizationOnly)
            ? throw StudioException.Invalid("non_field_errors", "Project webhook can't contain organization-only action.")
            : [.. actions.Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]+$")]
    private static partial Regex HeaderName();
}
