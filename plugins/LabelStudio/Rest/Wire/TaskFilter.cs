using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record TaskFilter
{
    public required string Filter { get; init; }

    public required string Operator { get; init; }

    public required string Type { get; init; }

    public required JsonNode Value { get; init; }
}
