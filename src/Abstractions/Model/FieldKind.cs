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

    /// <summary>Ellipses on an image.</summary>
    Ellipses,

    /// <summary>Points on an image.</summary>
    KeyPoints,

    /// <summary>Painted pixels of an image.</summary>
    Masks,

    /// <summary>Stretches of a page of HTML.</summary>
    Hypertext,

    /// <summary>Stretches of a text in paragraphs, such as a dialogue.</summary>
    Paragraphs,

    /// <summary>Stretches of a recording, of a time series or of a timeline.</summary>
    TimeRanges,

    /// <summary>Rectangles followed through a video.</summary>
    Tracks,

    /// <summary>Any number of the labels of a tree, each with the way to it: <c>Animal/Dog</c>.</summary>
    Taxonomy,

    /// <summary>A date, a time or both.</summary>
    DateTime,

    /// <summary>An order of preference.</summary>
    Ranking,

    /// <summary>Links between regions.</summary>
    Relations,
}
