namespace LabelHub.Plugin.Good;

public sealed class TooFewRegions(GoodSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        if (annotation.Regions.Count >= settings.MinRegions) yield break;
#if NEXT
        yield return Finding.Error(settings.Code, $"There are {annotation.Regions.Count} regions; {settings.MinRegions} are wanted.");
#else
        yield return Finding.Warning(settings.Code, $"There are {annotation.Regions.Count} regions; {settings.MinRegions} are wanted.");
#endif
    }
}
