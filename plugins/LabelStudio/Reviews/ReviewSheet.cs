using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>The distinct answers under letters. The order comes from the request's key: it tells neither who answered nor how many.</summary>
internal sealed record ReviewSheet
{
    private ReviewSheet(IReadOnlyList<SheetLine> lines) => Lines = lines;

    public IReadOnlyList<SheetLine> Lines { get; }

    public static ReviewSheet For(EffectOrder order, string? field)
    {
        var asked = order.Answers.Where(answer => field is null || answer.Regions.Any(region => region.Field == field)).ToList();
        var lines = Sheets(asked).GroupBy(line => line.Shown, StringComparer.Ordinal)
            // More than there are letters: those that most people gave.
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(ReviewWords.Letters.Count)
            .OrderBy(same => Shuffle(order.Key, same.Key), StringComparer.Ordinal);
        return new([.. lines.Select(same => same.First())]);
    }

    public string ToText() => string.Join('\n', Lines.Select((line, index) => $"{ReviewWords.Letters[index]}: {line.Shown}"));

    public JsonObject ToJson() => new(Lines.Select((line, index) => KeyValuePair.Create(ReviewWords.Letters[index], (JsonNode?)line.ToJson())));

    /// <summary>What one annotation says about all fields belongs together; where annotations are not told apart, each answer stands alone.</summary>
    private static IEnumerable<SheetLine> Sheets(List<Answer> answers)
    {
        var together = answers.GroupBy(answer => answer.AnnotationId).Select(group => SheetLine.Of(group)).ToList();
        return together.Contains(null) ? answers.Select(answer => SheetLine.Of([answer])!) : together.OfType<SheetLine>();
    }

    private static string Shuffle(string key, string shown) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{shown}")));
}
