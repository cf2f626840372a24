using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>One page of a list. Beyond the last page lies a 404; the first page always exists, even of nothing.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Total, int Size)
{
    private bool HasNext => Number * Size < Total;

    public static Page<T> Of(IReadOnlyList<T> all, string? asked, int size, string beyond = "Invalid page.")
    {
        var last = Math.Max(1, (all.Count + size - 1) / size);
        var number = asked is null ? 1 : int.TryParse(asked, out var given) ? given : asked == "last" ? last : 0;
        return number >= 1 && number <= last
            ? new Page<T>([.. all.Skip((number - 1) * size).Take(size)], number, all.Count, size)
            : throw new StudioException(404, beyond);
    }

    public JsonObject Shape(HttpRequest request, Func<T, JsonNode> render) => new()
    {
        ["count"] = Total,
        ["next"] = HasNext ? Link(request, Number + 1) : null,
        ["previous"] = Number > 1 ? Link(request, Number - 1) : null,
        ["results"] = Items.ToArray(render),
    };

    private static string Link(HttpRequest request, int page)
    {
        var query = request.Query.ToDictionary(given => given.Key, given => (string?)given.Value.ToString());
        query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString($"{request.Scheme}://{request.Host}{request.Path}", query);
    }
}
