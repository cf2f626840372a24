using System.Text.Json.Serialization;
using LabelHub.Plugin.LabelStudio.Observing;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>Generated at build time: the serializer's reflection would keep an unloaded plugin alive.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VersionAnswer))]
[JsonSerializable(typeof(AccountAnswer))]
[JsonSerializable(typeof(ProjectAnswer))]
[JsonSerializable(typeof(ProjectPage))]
[JsonSerializable(typeof(ProjectWish))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(IReadOnlyList<Webhook>))]
[JsonSerializable(typeof(TaskAnswer))]
[JsonSerializable(typeof(TaskPage))]
[JsonSerializable(typeof(TaskWish))]
[JsonSerializable(typeof(TaskChange))]
[JsonSerializable(typeof(TaskQuery))]
[JsonSerializable(typeof(PredictionAnswer))]
[JsonSerializable(typeof(IReadOnlyList<PredictionAnswer>))]
[JsonSerializable(typeof(PredictionWish))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ViewAnswer>))]
[JsonSerializable(typeof(ViewWish))]
[JsonSerializable(typeof(TokenExchange))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(ObservedTask))]
[JsonSerializable(typeof(ObservedProject))]
[JsonSerializable(typeof(ObservedAbsence))]
internal sealed partial class WireJson : JsonSerializerContext;
