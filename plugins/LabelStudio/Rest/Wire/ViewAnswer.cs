using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>A tab of the data manager. Its data is as people set it up, columns and all.</summary>
internal sealed record ViewAnswer
{
    public required long Id { get; init; }

    public JsonObject? Data { get; init; }
}
