using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.Http;

/// <summary>The <c>filter</c> of lists: comparisons of a resource's members, joined by <c>and</c>.</summary>
internal static class JsonLogic
{
    public static bool Holds(JsonNode? rule, JsonObject resource)
    {
        var (name, operands) = rule!.AsObject().Select(member => (member.Key, member.Value!.AsArray())).Single();
        return name == "and" ? operands.All(part => Holds(part, resource)) : Compare(name, Value(operands[0], resource), Value(operands[1], resource));
    }

    private static bool Compare(string name, JsonNode? left, JsonNode? right)
    {
        if (name == "==") return JsonNode.DeepEquals(left, right);
        var order = left?.GetValueKind() == JsonValueKind.Number ? left.GetValue<int>().CompareTo(right!.GetValue<int>()) : string.CompareOrdinal(left?.ToString(), right?.ToString());
        return name switch
        {
            ">=" => order >= 0,
            ">" => order > 0,
            "<=" => order <= 0,
            "<" => order < 0,
            _ => throw new NotSupportedException($"The operator '{name}' is not one of and, ==, >=, >, <=, <."),
        };
    }

    private static JsonNode? Value(JsonNode? operand, JsonObject resource) =>
        operand is JsonObject variable && variable["var"]?.GetValue<string>() is { } name ? resource[name] : operand;
}
