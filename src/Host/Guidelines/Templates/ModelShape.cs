using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace LabelHub.Host.Guidelines.Templates;

/// <summary>Which names there are at a place of the model: a value, a list of shapes, or named shapes.</summary>
internal sealed class ModelShape
{
    private ModelShape(IReadOnlyDictionary<string, ModelShape>? members, ModelShape? element) => (Members, Element) = (members ?? new Dictionary<string, ModelShape>(), element);

    /// <summary>The whole model.</summary>
    public static ModelShape Root { get; } = Of(typeof(TemplateModel));

    public IReadOnlyDictionary<string, ModelShape> Members { get; }

    /// <summary>What each entry of a list is.</summary>
    public ModelShape? Element { get; }

    public bool IsList => Element is not null;

    public bool IsValue => Element is null && Members.Count == 0;

    /// <summary>Every name with its way from here, such as <c>classes[].label</c>.</summary>
    public IEnumerable<string> Paths(string prefix = "") => Element is { } element
        ? element.Paths(prefix + "[]")
        : Members.Count == 0 ? [prefix] : Members.SelectMany(member => member.Value.Paths(prefix.Length == 0 ? member.Key : $"{prefix}.{member.Key}"));

    private static ModelShape Of(Type type)
    {
        if (type == typeof(string) || type.IsPrimitive) return new(null, null);
        if (type.IsAssignableTo(typeof(IEnumerable))) return new(null, Of(type.GetGenericArguments()[0]));
        return new(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => Of(p.PropertyType), StringComparer.Ordinal), null);
    }
}
