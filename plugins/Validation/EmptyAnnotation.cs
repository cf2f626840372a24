namespace LabelHub.Plugin.Validation;

/// <summary>An annotation that was submitted without any answer.</summary>
public sealed class EmptyAnnotation(ValidationSettings settings) : IValidator
{
    private const string Code = "empty-annotation";

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        if (annotation.Skipped || annotation.Regions.Count > 0) yield break;
        FormattableString message = $"The annotation was submitted without any answer; an item that cannot be labelled is skipped instead.";
        yield return settings.EmptyIsError ? Finding.Error(Code, message) : Finding.Warning(Code, message);
    }
}
