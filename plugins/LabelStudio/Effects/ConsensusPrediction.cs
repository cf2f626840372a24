using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Configuration;
using LabelHub.Plugin.LabelStudio.Rest.Wire;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Effects;

/// <summary>The consensus in the tool's form of a prediction.</summary>
internal static class ConsensusPrediction
{
    private static readonly string[] Told = ["from_name", "to_name", "type", "value"];

    public static PredictionWish For(EffectOrder order)
    {
        var fields = ((ShowConsensus)order.Effect).Fields;
        var config = LabelConfig.Parse(order.Schema.Raw);
        var shown = fields.Select(field => (field.Confidence, Entry: Entry(field, config))).Where(field => field.Entry is not null).ToList();
        if (shown.Count == 0) throw Unshowable(fields);
        return new()
        {
            Task = ToolIds.Number(order.Item, "task"),
            ModelVersion = ConsensusChannel.ModelVersion,
            // One score stands for all fields: the weakest.
            Score = Math.Round(shown.Min(field => field.Confidence), 4),
            Result = new([.. shown.Select(field => field.Entry)]),
        };
    }

    /// <summary>The tool may add members of its own to an entry; those are no difference.</summary>
    public static bool Shows(PredictionAnswer prediction, PredictionWish wish) =>
        prediction.Score is { } score && Math.Abs(score - wish.Score) < 1e-6
        && prediction.Result.ValueKind == JsonValueKind.Array
        && prediction.Result.GetArrayLength() == wish.Result.Count
        && prediction.Result.EnumerateArray().Zip(wish.Result).All(pair => Tells(pair.First, pair.Second!));

    private static bool Tells(JsonElement entry, JsonNode wish) =>
        entry.ValueKind == JsonValueKind.Object
        && Told.All(name => entry.TryGetProperty(name, out var member) && JsonNode.DeepEquals(JsonNode.Parse(member.GetRawText()), wish[name]));

    private static JsonNode? Entry(Consensus consensus, LabelConfig config)
    {
        if (config.Control(consensus.Field) is not { } control || AnswerRegion.Of(control, consensus.Labels) is not { } answer) return null;
        // Entries are known by the place of their control, so that a later consensus is the same entry.
        var key = $"hub-{config.Controls.TakeWhile(other => other.Name != control.Name).Count() + 1}";
        var result = ResultWriter.Write([answer with { Key = key, Field = control.Name, FromPrediction = true }], target: _ => control.Target);
        return result[0]!.DeepClone();
    }

    private static ToolException Unshowable(IReadOnlyList<Consensus> fields) =>
        new(ToolFailure.Rejected, $"The consensus on {string.Join(", ", fields.Select(field => $"'{field.Field}'"))} cannot be shown as a prediction; expected are answered Choices, Taxonomy, Pairwise, TextArea, Number, Rating or DateTime controls of the project's label configuration.");
}
