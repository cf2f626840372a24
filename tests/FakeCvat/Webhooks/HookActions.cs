using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat.Webhooks;

/// <summary>Makes and changes webhooks.</summary>
internal static class HookActions
{
    private static readonly string[] OfResources = ["task", "job", "issue", "comment"];
    private static readonly string[] OfRequests = ["export:annotations", "export:dataset", "export:backup", "create:task", "merge:task", "merge:job", "calculate:quality"];

    public static IReadOnlyList<string> Events(bool isProject, bool withRequests) =>
    [
        .. OfResources.SelectMany(resource => new[] { $"create:{resource}", $"update:{resource}", $"delete:{resource}" }),
        "update:project",
        "delete:project",
        .. isProject ? [] : new[] { "create:project", "update:organization", "create:membership", "update:membership", "delete:membership", "create:invitation", "delete:invitation" },
        .. withRequests ? OfRequests.Select(request => $"completed:request[{request}]") : [],
    ];

    public static CvatHook Create(CvatChange change, JsonObject body, string? organization, bool withRequests)
    {
        var isProject = body["type"]?.GetValue<string>() switch
        {
            "project" => true,
            "organization" => false,
            _ => throw CvatException.Invalid("type", "This field is required."),
        };
        var project = isProject ? change.Store.Project(body["project_id"]?.GetValue<int>() ?? throw CvatException.Invalid("project_id", "This field is required.")) : null;
        var hook = new CvatHook
        {
            Id = change.Store.NextId("webhook"),
            TargetUrl = Url(body) ?? throw CvatException.Invalid("target_url", "This field is required."),
            Owner = change.Actor,
            Project = project,
            Organization = isProject ? null : organization ?? throw CvatException.Plain("An organization webhook needs an organization."),
            Created = change.Now(),
        };
        if (body["events"] is null) throw CvatException.Invalid("events", "This field is required.");
        Write(change, hook, body, withRequests);
        change.Store.Hooks.Add(hook);
        return hook;
    }

    public static void Write(CvatChange change, CvatHook hook, JsonObject body, bool withRequests)
    {
        hook.TargetUrl = Url(body) ?? hook.TargetUrl;
        hook.Description = Short(body, "description", 128) ?? hook.Description;
        hook.Secret = Short(body, "secret", 64) ?? hook.Secret;
        hook.IsActive = body["is_active"]?.GetValue<bool>() ?? hook.IsActive;
        hook.EnableSsl = body["enable_ssl"]?.GetValue<bool>() ?? hook.EnableSsl;
        if (body["events"] is JsonArray events)
        {
            var wanted = events.Select(name => name!.GetValue<string>()).Distinct().ToArray();
            if (wanted.Except(Events(hook.Project is not null, withRequests)).Any()) throw CvatException.Plain($"Invalid events list for {(hook.Project is null ? "organization" : "project")} webhook");
            hook.Events = wanted;
        }

        hook.Updated = change.Now();
    }

    private static string? Url(JsonObject body) => body["target_url"]?.GetValue<string>() switch
    {
        null => null,
        var url when Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => url,
        _ => throw CvatException.Invalid("target_url", "Enter a valid URL."),
    };

    private static string? Short(JsonObject body, string name, int limit) => body[name]?.GetValue<string>() is { } text
        ? text.Length <= limit ? text : throw CvatException.Invalid(name, $"Ensure this field has no more than {limit} characters.")
        : null;
}
