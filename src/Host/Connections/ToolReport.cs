using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Connections;

/// <summary>What a tool said of itself, and what its edition and the token allow.</summary>
internal sealed record ToolReport
{
    public required string Product { get; init; }

    public required string Version { get; init; }

    /// <summary>The tool's id of the account whose token is used.</summary>
    public required string Account { get; init; }

    public IReadOnlyList<ToolAbility> Abilities { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    /// <summary>With what sending the test event showed of the token.</summary>
    public ToolReport With(ToolAbility ability) => this with { Abilities = [.. Abilities.Where(known => known.Name != ability.Name), ability] };
}
