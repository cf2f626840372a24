using System.Globalization;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Effects;

/// <summary>Keeps one prediction on the task equal to the consensus, under a version the labelling stream does not show.</summary>
internal sealed class ConsensusChannel(ILabelStudioApi api) : IEffectChannel
{
    public const string ModelVersion = "labelhub-consensus";

    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var wish = ConsensusPrediction.For(order);
        var ours = await OursAsync(wish.Task, stop);
        return ours.Count == 0 ? null : Seen(ours[0], ours.Count == 1 && ConsensusPrediction.Shows(ours[0], wish));
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var wish = ConsensusPrediction.For(order);
        var ours = await OursAsync(wish.Task, stop);
        foreach (var repeated in ours.Skip(1)) await api.DeletePredictionAsync(repeated.Id, stop);
        var answer = ours.FirstOrDefault() switch
        {
            null => await api.CreatePredictionAsync(wish, stop),
            { } found when ConsensusPrediction.Shows(found, wish) => found,
            { } found => await api.UpdatePredictionAsync(found.Id, wish, stop),
        };
        return Seen(answer, ConsensusPrediction.Shows(answer, wish));
    }

    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        foreach (var prediction in await OursAsync(ToolIds.Number(order.Item, "task"), stop)) await api.DeletePredictionAsync(prediction.Id, stop);
    }

    /// <summary>The oldest first: it is the one that stays.</summary>
    private async Task<List<PredictionAnswer>> OursAsync(long task, CancellationToken stop) =>
        [.. (await api.ListPredictionsAsync(task, stop)).Where(prediction => prediction.ModelVersion == ModelVersion).OrderBy(prediction => prediction.Id)];

    private static Sighting Seen(PredictionAnswer prediction, bool matches)
    {
        var answer = JsonSerializer.Serialize(prediction, WireJson.Default.PredictionAnswer);
        return new()
        {
            ObjectId = ToolIds.Text(prediction.Id),
            Stamp = prediction.UpdatedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Matches = matches,
            Answer = answer.Length <= 4000 ? answer : answer[..4000],
        };
    }
}
