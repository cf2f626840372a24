using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record ViewWish
{
    public required long Project { get; init; }

    public required JsonObject Data { get; init; }
}
