using System.Globalization;

namespace LabelHub.Host.Rules;

/// <summary>Where a setting holds. It resolves project, then connection, then default.</summary>
internal static class Scope
{
    public const string Default = "default";

    public static string Connection(long id) => "connection:" + id.ToString(CultureInfo.InvariantCulture);

    public static string Project(long id) => "project:" + id.ToString(CultureInfo.InvariantCulture);

    public static T? Resolve<T>(IReadOnlyDictionary<string, T> byScope, long connection, long project) =>
        byScope.TryGetValue(Project(project), out var value)
        || byScope.TryGetValue(Connection(connection), out value)
        || byScope.TryGetValue(Default, out value)
            ? value
            : default;
}
