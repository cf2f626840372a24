namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>The tool's words for the kinds of entries: a control tag's name in lower case.</summary>
internal static class EntryTypes
{
    public const string Labels = "labels";
    public const string Relation = "relation";

    /// <summary>Shapes whose labels come in another entry of the same id.</summary>
    public static IReadOnlySet<string> Bare { get; } = new HashSet<string>(StringComparer.Ordinal) { "rectangle", "polygon", "ellipse", "keypoint", "brush", "bitmask" };

    /// <summary>Whether such an entry stands at a place of its own, rather than answering about another region or the whole item.</summary>
    public static bool IsDrawn(string type) => Bare.Contains(type) || type == "videorectangle" || type.EndsWith(Labels, StringComparison.Ordinal);

    /// <summary>The type of a region that does not say which it came from.</summary>
    public static string Of(Region region) => region switch
    {
        ChoicesRegion => "choices",
        BoxRegion => "rectanglelabels",
        PolygonRegion => "polygonlabels",
        EllipseRegion => "ellipselabels",
        KeyPointsRegion => "keypointlabels",
        MaskRegion => "brushlabels",
        HypertextRegion => "hypertextlabels",
        ParagraphRegion => "paragraphlabels",
        TimeRangeRegion { Unit: TimeUnit.Frames } => "timelinelabels",
        TimeRangeRegion { Unit: TimeUnit.Axis or TimeUnit.Epoch } => "timeserieslabels",
        TrackRegion => "videorectangle",
        TextRegion => "textarea",
        NumberRegion => "number",
        RatingRegion => "rating",
        DateTimeRegion => "datetime",
        RankingRegion => "ranker",
        RelationRegion => Relation,
        _ => Labels,
    };

    /// <summary>The type of the shape alone, where its labels come in another entry.</summary>
    public static string OfBare(Region region) => Of(region)[..^Labels.Length];

    /// <summary>The member of <c>value</c> that holds the labels, where there is one.</summary>
    public static string? LabelMember(string type) => type switch
    {
        "videorectangle" => Labels,
        _ when type.EndsWith(Labels, StringComparison.Ordinal) => type,
        _ => null,
    };
}
