namespace LabelHub.Host.Facts;

/// <summary>Names of fields in two projects of a union; each is known in the union by its own name where nothing else is said.</summary>
internal sealed record FieldMap(IReadOnlyDictionary<string, string> Own, IReadOnlyDictionary<string, string> Other)
{
    public string Theirs(string ours) => Across(ours, Own, Other);

    public string Ours(string theirs) => Across(theirs, Other, Own);

    private static string Across(string field, IReadOnlyDictionary<string, string> from, IReadOnlyDictionary<string, string> to)
    {
        var common = from.GetValueOrDefault(field, field);
        return to.FirstOrDefault(pair => pair.Value == common).Key ?? common;
    }
}
