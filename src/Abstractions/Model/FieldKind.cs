namespace LabelHub.Abstractions.Model;

/// <summary>What kind of answer a <see cref="Field"/> takes.</summary>
public enum FieldKind
{
    /// <summary>A kind LabelHub does not interpret; its regions are <see cref="UnknownRegion"/>.</summary>
    Unknown = 0,

    /// <summary>One of the labels.</summary>
    Choice,

    /// <summary>Any number of the labels.</summary>
    Choices,

    /// <summary>Rectangles on an image.</summary>
    Boxes,

    /// <summary>Polygons on an image.</summary>
    Polygons,

    /// <summary>Stretches of a text.</summary>
    Spans,

    /// <summary>Typed text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Stars.</summary>
    Rating,
}
