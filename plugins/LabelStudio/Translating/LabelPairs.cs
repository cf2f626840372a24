namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>A shape drawn without labels has them in another entry of the same id, whose field is then the one that is answered.</summary>
internal sealed class LabelPairs
{
    private readonly Dictionary<ResultEntry, ResultEntry> _labelsByShape = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ResultEntry> _lent = new(ReferenceEqualityComparer.Instance);

    public LabelPairs(IReadOnlyList<ResultEntry> results)
    {
        var labels = results.Where(entry => entry is { Type: "labels", Id: not null }).ToLookup(entry => (entry.Id, entry.Target));
        foreach (var shape in results.Where(entry => entry is { Type: "rectangle" or "polygon", Id: not null }))
        {
            if (labels[(shape.Id, shape.Target)].FirstOrDefault() is not { } found || !_lent.Add(found)) continue;
            _labelsByShape[shape] = found;
        }
    }

    public bool IsLent(ResultEntry entry) => _lent.Contains(entry);

    public ResultEntry? LabelsOf(ResultEntry entry) => _labelsByShape.GetValueOrDefault(entry);
}
