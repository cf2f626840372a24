using System.Globalization;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Web.Unions;

/// <summary>What is entered about a union, kept for the next step.</summary>
public sealed record UnionForm
{
    public const int Places = 4;

    public string Name { get; init; } = "";

    /// <summary>Places that were left empty are among them.</summary>
    public IReadOnlyList<Place> Projects { get; init; } = [.. Enumerable.Repeat(new Place(), Places)];

    public static UnionForm Read(IFormCollection form) => new()
    {
        Name = form["name"].ToString().Trim(),
        Projects = [.. Enumerable.Range(0, Places).Select(index => new Place { Project = form[$"project{index}"].ToString(), Key = form[$"key{index}"].ToString().Trim(), Fields = form[$"fields{index}"].ToString().Trim() })],
    };

    internal IReadOnlyList<UnionEvent.Member> Members =>
    [
        .. from place in Projects
           where place.Project.Length > 0
           select new UnionEvent.Member { Project = long.TryParse(place.Project, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0, Key = place.Key, Fields = place.Names },
    ];

    public sealed record Place
    {
        public string Project { get; init; } = "";

        public string Key { get; init; } = "";

        /// <summary>Such as <c>label=mood, size=scale</c>.</summary>
        public string Fields { get; init; } = "";

        public IReadOnlyDictionary<string, string> Names => Fields.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries)).DistinctBy(pair => pair[0], StringComparer.Ordinal).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
    }
}
