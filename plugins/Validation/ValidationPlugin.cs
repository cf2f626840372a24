namespace LabelHub.Plugin.Validation;

[Plugin("labelhub.validation", Title = "Validation", Description = "Checks each annotation against the label schema and the edges of the image.")]
public sealed class ValidationPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin
        .Settings<ValidationSettings>()
        .Validator<RequiredField>()
        .Validator<LabelOutsideSchema>()
        .Validator<FieldOutsideSchema>()
        .Validator<EmptyAnnotation>()
        .Validator<BoxOutsideImage>()
        .Validator<TinyBox>()
        .Validator<PolygonTooFewPoints>()
        .Validator<PolygonOutsideImage>()
        .Validator<EllipseOutsideImage>()
        .Validator<KeyPointsOutsideImage>()
        .Validator<EmptySpan>()
        .Policy<OpenErrorReview>()
        .Policy<OpenErrorReturn>();
}
