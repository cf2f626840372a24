namespace LabelHub.Plugin.Validation;

/// <summary>The errors on an item that nobody has decided.</summary>
internal static class OpenErrors
{
    public static IEnumerable<StandingFinding> Of(ItemState item)
    {
        var decided = item.Decisions.Select(decision => decision.Field).ToHashSet(StringComparer.Ordinal);
        return item.Findings.Where(standing => standing.Finding.Severity == Severity.Error && !IsDecided(standing.Finding.Place?.Field, decided));
    }

    // A decision outranks the answers to its field; an error about the whole annotation ends with any decision.
    private static bool IsDecided(string? field, HashSet<string> decided) => field is null ? decided.Count > 0 : decided.Contains(field);
}
