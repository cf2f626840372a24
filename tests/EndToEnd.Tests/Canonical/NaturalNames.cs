using System.Globalization;
using System.Text.RegularExpressions;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.EndToEnd.Tests.Canonical;

/// <summary>Puts the tool's names in the place of our numbers.</summary>
internal sealed partial class NaturalNames
{
    private readonly Dictionary<long, string> _names = [];

    public static async Task<NaturalNames> ReadAsync(Session session, CancellationToken stop)
    {
        var names = new NaturalNames();
        foreach (var row in await session.QueryAsync<ProjectRow>("SELECT id, remote_id FROM derived_project", null, stop)) names._names[row.Id] = $"project {row.RemoteId}";
        foreach (var row in await session.QueryAsync<ItemRow>("SELECT id, remote_id, created_at FROM derived_item", null, stop)) names._names[row.Id] = $"item {row.RemoteId}@{Time(row.CreatedAt)}";
        foreach (var row in await session.QueryAsync<AnnotationRow>("SELECT id, remote_id, created_at FROM derived_annotation", null, stop)) names._names[row.Id] = $"annotation {row.RemoteId}@{Time(row.CreatedAt)}";
        foreach (var row in await session.QueryAsync<ContributorRow>("SELECT id, remote_id FROM derived_contributor", null, stop)) names._names[row.Id] = $"contributor {row.RemoteId}";
        return names;
    }

    /// <summary>The name of the row with this number.</summary>
    public string this[long id] => _names.GetValueOrDefault(id) ?? $"nothing known ({id})";

    public static string Time(long micros) => micros.ToTime().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>A key that was made from the number of an item.</summary>
    public string Key(string key) => Numbered().Replace(key, match => $"<{this[long.Parse(match.Value, CultureInfo.InvariantCulture)]}>", 1);

    /// <summary>The name of a counter, which may end with the number of a project.</summary>
    public string Counter(string name) => name.Split('@') is [var what, var project] ? $"{what} of {this[long.Parse(project, CultureInfo.InvariantCulture)]}" : name;

    [GeneratedRegex(@"(?<=^|-)\d{8,}(?=-)")]
    private static partial Regex Numbered();
}
