namespace LabelHub.Plugin.Validation;

/// <summary>A required question without an answer. The tool's own page refuses that, but imports and API calls pass it by.</summary>
public sealed class RequiredField : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from field in item.Schema.Fields
        where !annotation.Skipped && IsAskedOnceForSure(field)
        where !annotation.Regions.Any(region => region.Field == field.Name && SaysSomething(region))
        select Finding.Error("required-missing", $"The question '{field.Name}' is required and has no answer.", field);

    // A conditional question may never have been shown, and one per region has nothing to be asked of without regions.
    private static bool IsAskedOnceForSure(Field field) => field is { Required: true, Conditional: false, PerRegion: false };

    private static bool SaysSomething(Region region) => region switch
    {
        ChoicesRegion choices => choices.Labels.Count > 0,
        TextRegion text => text.Texts.Any(entry => !string.IsNullOrWhiteSpace(entry)),
        RatingRegion rating => rating.Stars > 0,
        DateTimeRegion date => !string.IsNullOrWhiteSpace(date.Text),
        RankingRegion ranking => ranking.Groups.Any(group => group.Items.Count > 0),
        MaskRegion mask => mask.Area > 0,
        _ => true,
    };
}
