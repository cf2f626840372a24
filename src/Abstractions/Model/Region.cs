using System.ComponentModel;
using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>One part of an annotation: a box, a span, a choice. Kinds LabelHub does not know arrive as <see cref="UnknownRegion"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ChoicesRegion), "choices")]
[JsonDerivedType(typeof(BoxRegion), "box")]
[JsonDerivedType(typeof(PolygonRegion), "polygon")]
[JsonDerivedType(typeof(SpanRegion), "span")]
[JsonDerivedType(typeof(TextRegion), "text")]
[JsonDerivedType(typeof(NumberRegion), "number")]
[JsonDerivedType(typeof(RatingRegion), "rating")]
[JsonDerivedType(typeof(EllipseRegion), "ellipse")]
[JsonDerivedType(typeof(KeyPointsRegion), "keyPoints")]
[JsonDerivedType(typeof(MaskRegion), "mask")]
[JsonDerivedType(typeof(HypertextRegion), "hypertext")]
[JsonDerivedType(typeof(ParagraphRegion), "paragraph")]
[JsonDerivedType(typeof(TimeRangeRegion), "timeRange")]
[JsonDerivedType(typeof(TrackRegion), "track")]
[JsonDerivedType(typeof(DateTimeRegion), "dateTime")]
[JsonDerivedType(typeof(RankingRegion), "ranking")]
[JsonDerivedType(typeof(RelationRegion), "relation")]
[JsonDerivedType(typeof(UnknownRegion), "unknown")]
public abstract record Region
{
    /// <summary>A key of this region that is stable over versions of its annotation, unique within it.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the <see cref="Model.Field"/> this region answers.</summary>
    public required string Field { get; init; }

    /// <summary>The labels given, in the order the tool sent them. A label inside a tree is a path joined with <c>/</c>.</summary>
    /// <value>Empty for a region without a label.</value>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The key of the region this one answers a question about.</summary>
    /// <value><see langword="null"/> for a region of its own and for an answer about the whole item.</value>
    public string? About { get; init; }

    /// <summary>Whether a model drew it and a person only kept or changed it.</summary>
    public bool FromPrediction { get; init; }

    /// <summary>What the tool told beyond this model, in a form of its connector's own, so that the region can be written back without loss. Rules have no use for it.</summary>
    /// <value><see langword="null"/> where the model tells all.</value>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string? Extra { get; init; }

    /// <summary>The labels as one text for people, or an empty text.</summary>
    [JsonIgnore]
    public string Label => string.Join(", ", Labels);
}
