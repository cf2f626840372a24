using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Effects;

/// <summary>What is to be done in the tool about one effect.</summary>
internal sealed record Order
{
    /// <summary>What is wanted; when taking back, what was sent.</summary>
    public required EffectOrder Now { get; init; }

    /// <summary>What we left in the tool before, for a state that is updated or taken back.</summary>
    public EffectOrder? Sent { get; init; }

    /// <summary>How it is taken out of the tool; <see langword="null"/> when it is to be sent.</summary>
    public string? TakeBackAct { get; init; }

    public bool TakeBack => TakeBackAct is not null;
}
