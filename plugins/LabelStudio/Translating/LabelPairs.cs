using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>A shape drawn without labels has them in another entry of the same id, whose field is then the one that is answered.</summary>
internal sealed class LabelPairs
{
    private readonly Dictionary<ResultEntry, ResultEntry> _labelsByShape = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ResultEntry> _lent = new(ReferenceEqualityComparer.Instance);

    /// <param name="results">The entries.</param>
    /// <param name="isShape">Whether an entry was read as a shape: one that was not is kept as it is, and so are its labels.</param>
    public LabelPairs(IReadOnlyList<ResultEntry> results, Func<ResultEntry, bool> isShape)
    {
        var labels = results.Where(entry => entry is { Type: EntryTypes.Labels, Id: not null } && entry.Texts(EntryTypes.Labels) is not null)
            .ToLookup(entry => (entry.Id, entry.Target));
        foreach (var shape in results.Where(entry => entry.Id is not null && EntryTypes.Bare.Contains(entry.Type) && isShape(entry)))
        {
            if (labels[(shape.Id, shape.Target)].FirstOrDefault() is not { } found || !_lent.Add(found)) continue;
            _labelsByShape[shape] = found;
        }
    }

    public bool IsLent(ResultEntry entry) => _lent.Contains(entry);

    public ResultEntry? LabelsOf(ResultEntry entry) => _labelsByShape.GetValueOrDefault(entry);
}
