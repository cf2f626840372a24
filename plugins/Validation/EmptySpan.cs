namespace LabelHub.Plugin.Validation;

/// <summary>A span that holds no text.</summary>
public sealed class EmptySpan : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from span in annotation.Regions
        let place = Place(span)
        where place is not null && (place.Value.Start < 0 || place.Value.End <= place.Value.Start)
        select Finding.Error(
            "empty-span",
            $"The span '{span.Label}' runs from {place.Value.Start} to {place.Value.End}; it must start at 0 or later and end after its start.",
            span);

    // A span over several paragraphs or nodes ends at a small number that says nothing of where it began.
    private static (int Start, int End)? Place(Region region) => region switch
    {
        SpanRegion span => (span.Start, span.End),
        HypertextRegion { Start: { } start, End: { } end } => (start, end),
        HypertextRegion page when page.StartPath == page.EndPath => (page.StartOffset, page.EndOffset),
        ParagraphRegion said when said.StartParagraph == said.EndParagraph => (said.StartOffset, said.EndOffset),
        _ => null,
    };
}
