using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record AnnotationAnswer
{
    public required long Id { get; init; }

    public long? Task { get; init; }

    public long? Project { get; init; }

    /// <summary>Written even when the account is gone, since that is not the same as untold.</summary>
    [JsonConverter(typeof(UserId))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long? CompletedBy { get; init; }

    /// <summary>Who saved it last: the tool puts the caller there, whatever is sent.</summary>
    [JsonConverter(typeof(UserId))]
    public long? UpdatedBy { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public JsonElement? Result { get; init; }

    public bool? WasCancelled { get; init; }

    public bool? GroundTruth { get; init; }

    public double? LeadTime { get; init; }

    public long? ParentPrediction { get; init; }
}
