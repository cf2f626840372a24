namespace LabelHub.Plugin.Validation;

/// <summary>A label that its question does not offer.</summary>
public sealed class LabelOutsideSchema : IValidator
{
    private const int LabelsQuoted = 10;

    // One finding per region, however many of its labels are unknown: a finding is known by its code and place.
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from region in annotation.Regions
        let field = item.Schema.Find(region.Field)
        where field is { OpenLabels: false, Labels.Count: > 0 }
        let unknown = region.Labels.Except(field.Labels, StringComparer.Ordinal).ToList()
        where unknown.Count > 0
        select Finding.Error(
            "unknown-label",
            $"'{string.Join("', '", unknown)}' is not among the labels of '{field.Name}', which are: {Quote(field.Labels)}.",
            region);

    private static string Quote(IReadOnlyList<string> labels)
    {
        var shown = $"'{string.Join("', '", labels.Take(LabelsQuoted))}'";
        return labels.Count <= LabelsQuoted ? shown : $"{shown} and {labels.Count - LabelsQuoted} more";
    }
}
