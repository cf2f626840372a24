namespace LabelHub.Architecture.Tests.Api;

/// <summary>Two surfaces compared, line by line.</summary>
internal static class ApiDifference
{
    public static IReadOnlyList<string> Between(IReadOnlyCollection<string> approved, IReadOnlyCollection<string> found) =>
    [
        .. approved.Except(found, StringComparer.Ordinal).Select(line => $"- {line}"),
        .. found.Except(approved, StringComparer.Ordinal).Select(line => $"+ {line}"),
    ];
}
