using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>An answer that refuses, in the server's own words.</summary>
internal sealed class StudioException(int status, string detail) : Exception(detail)
{
    public int Status => status;

    public JsonObject? ValidationErrors { get; private init; }

    /// <summary>Outside the API's own views Django answers with a page.</summary>
    public bool IsPage { get; private init; }

    public bool IsBare { get; private init; }

    /// <summary>What the server did not foresee comes with a stack trace.</summary>
    public bool IsUnforeseen { get; private init; }

    public static StudioException NoMatch(string name) => new(404, $"No {name} matches the given query.");

    public static StudioException Invalid(string field, params string[] messages) =>
        Invalid(field, new JsonArray([.. messages.Select(message => JsonValue.Create(message))]));

    public static StudioException Invalid(string field, JsonNode messages) =>
        new(400, "Validation error") { ValidationErrors = new JsonObject { [field] = messages } };

    public static StudioException Page(int status) => new(status, "Not found") { IsPage = true };

    /// <summary>A body of `detail` alone, without the envelope.</summary>
    public static StudioException Bare(int status, string detail) => new(status, detail) { IsBare = true };

    public static StudioException Unforeseen(int status, string detail) => new(status, detail) { IsUnforeseen = true };

    public static StudioException Unauthorized(string detail) => new(401, detail);
}
