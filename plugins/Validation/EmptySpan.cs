namespace LabelHub.Plugin.Validation;

/// <summary>A span that holds no text.</summary>
public sealed class EmptySpan : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from span in annotation.Regions.OfType<SpanRegion>()
        where span.Start < 0 || span.End <= span.Start
        select Finding.Error(
            "empty-span",
            $"The span '{span.Label}' runs from {span.Start} to {span.End}; it must start at 0 or later and end after its start.",
            span);
}
