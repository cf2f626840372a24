using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Users;

internal static class UserShape
{
    private static readonly (string Subject, string Verbs)[] Permissions =
    [
        ("organizations", "create view change delete invite"), ("projects", "create view change delete reset_cache"),
        ("tasks", "create view change delete"), ("views", "reset"), ("annotations", "create view change delete"),
        ("actions", "perform"), ("predictions", "any"), ("avatar", "any"), ("labels", "create view change delete"),
        ("models", "create view change delete"), ("model_provider_connection", "create view change delete"),
        ("webhooks", "view change"), ("users", "token.any"), ("storages", "view change sync"), ("views", "view create change delete"),
    ];

    public static JsonObject Member(Store store, StudioUser user) => new()
    {
        ["id"] = user.Id,
        ["first_name"] = user.FirstName,
        ["last_name"] = user.LastName,
        ["username"] = user.Username,
        ["email"] = user.Email,
        ["last_activity"] = StudioClock.Text(user.JoinedAt),
        ["custom_hotkeys"] = new JsonObject(),
        ["avatar"] = null,
        ["initials"] = user.Initials,
        ["phone"] = "",
        ["active_organization"] = user.ActiveOrganization,
        ["active_organization_meta"] = Organization(store, user),
        ["allow_newsletters"] = null,
        ["date_joined"] = StudioClock.Text(user.JoinedAt),
    };

    public static JsonObject WhoAmI(Store store, StudioUser user)
    {
        var shape = Member(store, user);
        shape["permissions"] = Permissions
            .SelectMany(granted => granted.Verbs.Split(' ').Select(verb => $"{granted.Subject}.{verb}"))
            .ToArray(name => JsonValue.Create(name));
        return shape;
    }

    /// <summary>How a project names who made it.</summary>
    public static JsonObject Creator(StudioUser user) => new()
    {
        ["id"] = user.Id,
        ["first_name"] = user.FirstName,
        ["last_name"] = user.LastName,
        ["email"] = user.Email,
        ["avatar"] = null,
    };

    /// <summary>How GET of one task names who completed an annotation; elsewhere that is the bare id.</summary>
    public static JsonObject Annotator(StudioUser user) => new()
    {
        ["id"] = user.Id,
        ["first_name"] = user.FirstName,
        ["last_name"] = user.LastName,
        ["avatar"] = null,
        ["email"] = user.Email,
        ["initials"] = user.Initials,
    };

    private static JsonObject Organization(Store store, StudioUser user) => new()
    {
        ["title"] = user.ActiveOrganization is null ? "" : "Label Studio",
        ["email"] = user.ActiveOrganization is null ? "" : store.Users.All[0].Email,
    };
}
