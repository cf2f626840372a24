namespace LabelHub.Plugin.Strict;

public sealed class Unclear : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        var labels = annotation.Regions.SelectMany(region => region.Labels).ToHashSet();
#if NEXT
        if (labels.Contains("Smudged")) yield return Finding.Error("smudged", $"A smudged picture is of no use.");
        if (labels.Contains("Blurry")) yield return Finding.Error("blurry", $"A blurry picture is of no use.");
#else
        if (labels.Contains("Smudged")) yield return Finding.Warning("smudged", $"The picture is smudged.");
#endif
    }
}
