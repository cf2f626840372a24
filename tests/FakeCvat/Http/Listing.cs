using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;
using Microsoft.AspNetCore.WebUtilities;

namespace LabelHub.FakeCvat.Http;

/// <summary>Lists as the server pages them.</summary>
internal static class Listing
{
    private const int Usual = 10;

    public static JsonObject Page(Call call, IEnumerable<JsonObject> all)
    {
        var rows = call.Query("filter") is { } filter && JsonNode.Parse(filter) is var rule ? all.Where(row => JsonLogic.Holds(rule, row)).ToList() : all.ToList();
        rows = Sorted(call.Query("sort"), rows);
        var size = call.Query("page_size") == "all" ? Math.Max(1, rows.Count) : call.Number("page_size") ?? Usual;
        var number = call.Number("page") ?? 1;
        if (number < 1 || (number > 1 && (number - 1) * size >= rows.Count)) throw new CvatException(404, new JsonObject { ["detail"] = "Invalid page." });
        return new()
        {
            ["count"] = rows.Count,
            ["next"] = number * size < rows.Count ? Link(call, number + 1) : null,
            ["previous"] = number > 1 ? Link(call, number - 1) : null,
            ["results"] = new JsonArray([.. rows.Skip((number - 1) * size).Take(size)]),
        };
    }

    private static List<JsonObject> Sorted(string? sort, List<JsonObject> rows)
    {
        if (sort is null) return rows;
        var name = sort.TrimStart('-');
        var ordered = rows.OrderBy(row => row[name]?.ToString() is { } text && long.TryParse(text, out var number) ? number.ToString("D20", CultureInfo.InvariantCulture) : row[name]?.ToString(), StringComparer.Ordinal).ToList();
        if (sort.StartsWith('-')) ordered.Reverse();
        return ordered;
    }

    private static string Link(Call call, int page)
    {
        var request = call.Context.Request;
        var query = request.Query.ToDictionary(given => given.Key, given => (string?)given.Value.ToString());
        query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString($"{request.Scheme}://{request.Host}{request.Path}", query);
    }
}
