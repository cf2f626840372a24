using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

/// <summary>What the host does with an order: look, send what is not there, and begin again after any failure.</summary>
internal static class Outbox
{
    public static async Task<Sighting> CarryOutAsync(MiniStudio studio, EffectOrder order, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Opened anew each time: nothing may depend on what a crashed process remembered.
            var tool = studio.Open();
            try
            {
                var found = await tool.LookAsync(order, stop);
                return found is { Matches: true } ? found : await tool.SendAsync(order, found, stop);
            }
            catch (ToolException fault) when (attempt < 3 && fault.Failure is ToolFailure.Unknown or ToolFailure.Unavailable)
            {
            }
        }
    }
}
