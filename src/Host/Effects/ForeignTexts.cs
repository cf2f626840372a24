using System.Security.Cryptography;
using System.Text;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Effects;

/// <summary>Keeps what stood in a tool before anything of ours: an event, since it can be read from the tool only until it is overwritten.</summary>
internal sealed class ForeignTexts(EventLog log)
{
    public async Task KeepAsync(EffectRow effect, Sighting found, CancellationToken stop)
    {
        if (effect.Kind != ProjectEffects.Guideline) return;
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{EventKind.GuidelineFound}\n{effect.ProjectId}\n{Sighting.Hash(found.Answer)}"));
        var body = HouseEvent.Body(new GuidelineEvent.Found { Project = effect.ProjectId, Text = found.Answer });
        await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.GuidelineFound, Identity = identity, Body = body }, stop);
    }
}
