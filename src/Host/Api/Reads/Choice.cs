namespace LabelHub.Host.Api.Reads;

/// <summary>Checks a word that must be one of a few.</summary>
internal static class Choice
{
    public static string? Problem(string name, string? given, IReadOnlyList<string> accepted) => given is null || accepted.Contains(given, StringComparer.Ordinal)
        ? null
        : $"There is no {name} '{given}'. Accepted are {string.Join(", ", accepted.Select(word => $"'{word}'"))}.";
}
