using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.State;

/// <summary>An answer that refuses, in the server's own forms.</summary>
internal sealed class CvatException(int status, JsonNode body) : Exception(body.ToJsonString())
{
    public int Status => status;

    public JsonNode Body => body;

    public static CvatException NotFound(string what) => new(404, new JsonObject { ["detail"] = $"No {what} matches the given query." });

    public static CvatException Invalid(string field, string message) => new(400, new JsonObject { [field] = new JsonArray(message) });

    public static CvatException Plain(string message) => new(400, new JsonArray(message));

    public static CvatException Forbidden() => new(403, new JsonArray("not authorized"));

    public static CvatException Unauthorized() => new(401, new JsonObject { ["detail"] = "Authentication credentials were not provided." });
}
