using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Asks;

/// <summary>Asks what the item's data names; an item that names nothing is flagged without asking.</summary>
public sealed class Told : IValidator
{
    public IEnumerable<Question> Ask(Annotation annotation, ItemContext item) => Wanted(item, "ask") is { } ask
        ? [Question.To(Wanted(item, "service") ?? Oracle.OwnName, new JsonObject { ["ask"] = ask })]
        : [];

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        foreach (var question in Ask(annotation, item)) yield return Finding.Info("told", $"{item.ReplyTo(question).Body}");
        if (Wanted(item, "ask") is null) yield return Finding.Info("silent", $"Nothing was asked.");
    }

    private static string? Wanted(ItemContext item, string name) =>
        item.Item.Data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
