using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>The versions of the annotations at hand, without their contents where they were loaded.</summary>
internal sealed class VersionSet
{
    private readonly Dictionary<long, Dictionary<long, VersionRow>> _byAnnotation = [];

    public IEnumerable<VersionRow> All => _byAnnotation.Values.SelectMany(versions => versions.Values);

    public IReadOnlyCollection<VersionRow> Of(long annotation) => _byAnnotation.TryGetValue(annotation, out var versions) ? versions.Values : [];

    public VersionRow? Find(long annotation, long updatedAt) => _byAnnotation.GetValueOrDefault(annotation)?.GetValueOrDefault(updatedAt);

    /// <summary>Puts a version in the place of the one of that instant, if there is one.</summary>
    public void Put(VersionRow version)
    {
        if (!_byAnnotation.TryGetValue(version.AnnotationId, out var versions)) _byAnnotation[version.AnnotationId] = versions = [];
        versions[version.UpdatedAt] = version;
    }
}
