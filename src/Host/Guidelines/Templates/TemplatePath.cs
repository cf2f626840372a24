namespace LabelHub.Host.Guidelines.Templates;

/// <summary>Finds what a name means where it stands: <c>name</c>, <c>name.part</c>, <c>this</c>, <c>../name</c>, <c>@root.name</c>, <c>@index</c>.</summary>
internal sealed class TemplatePath(IEnumerable<TemplateScope> scopes)
{
    private static readonly string[] Counters = ["@index", "@first", "@last"];

    // If and unless change nothing about what names mean.
    private readonly TemplateScope[] _scopes = [.. scopes.Where(scope => scope.Block is not ("if" or "unless"))];

    /// <returns>The shape; or a fault; or neither, where nothing is known.</returns>
    public (ModelShape? Shape, string? Fault) Find(string path)
    {
        if (Counters.Contains(path)) return Counter(path);
        var (up, rest) = (0, path);
        while (rest.StartsWith("../", StringComparison.Ordinal)) (up, rest) = (up + 1, rest[3..]);
        if (up >= _scopes.Length) return (null, $"'{path}' goes further out than the template.");
        var from = rest == "@root" || rest.StartsWith("@root.", StringComparison.Ordinal) ? ModelShape.Root : _scopes[up].Shape;
        var names = rest.StartsWith("@root", StringComparison.Ordinal) ? rest[5..].TrimStart('.') : rest;
        return Follow(from, names is "this" or "." or "" ? [] : names.StartsWith("this.", StringComparison.Ordinal) ? names[5..].Split('.') : names.Split('.'), path);
    }

    private static (ModelShape? Shape, string? Fault) Follow(ModelShape? shape, string[] names, string path)
    {
        foreach (var name in names)
        {
            if (shape is null) return (null, null);
            if (!shape.Members.TryGetValue(name, out var member)) return (null, $"'{path}' is not known. {Existing(shape)}");
            shape = member;
        }

        return (shape, null);
    }

    private (ModelShape? Shape, string? Fault) Counter(string path) => _scopes.Any(scope => scope.Block == "each")
        ? (ModelShape.Root.Members["version"], null)
        : (null, $"'{path}' has a meaning only inside of '{{{{#each}}}}'.");

    private static string Existing(ModelShape shape) => shape.IsList
        ? "There is a list here: go through it with '{{#each}}'."
        : shape.IsValue ? "There is one value here: write 'this'." : $"Here are {string.Join(", ", shape.Members.Keys.Select(name => $"'{name}'"))}.";
}
