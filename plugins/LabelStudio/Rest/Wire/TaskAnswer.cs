using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>A task of a list. It is also what an observation keeps: names and addresses of people, drafts and predictions are left behind.</summary>
internal sealed record TaskAnswer
{
    public required long Id { get; init; }

    public long? Project { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public JsonElement? Data { get; init; }

    public int? Overlap { get; init; }

    public bool? IsLabeled { get; init; }

    public int? TotalAnnotations { get; init; }

    public int? CancelledAnnotations { get; init; }

    public IReadOnlyList<AnnotationAnswer>? Annotations { get; init; }

    [JsonIgnore]
    public bool HasWork => TotalAnnotations > 0 || CancelledAnnotations > 0;
}
