namespace LabelHub.Host.Api.Reads.Plugins;

/// <summary>A rule that a plugin brings.</summary>
public sealed record PluginRule
{
    public required string Kind { get; init; }

    public required string Name { get; init; }
}
