using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Shared;

/// <summary>Writes one kind of effect. Each step looks before it acts, so that any of them can be repeated after a crash or an answer that never came.</summary>
internal interface IEffectChannel
{
    Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop);

    Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop);

    Task RevertAsync(EffectOrder order, CancellationToken stop);
}
