using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.Plugin.LabelStudio.Configuration;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Effects;

/// <summary>The answer to a control that labels alone tell.</summary>
internal static class AnswerRegion
{
    /// <returns><see langword="null"/> for what labels alone cannot draw, and where there are none.</returns>
    public static Region? Of(ConfigTag control, IReadOnlyList<string> labels) => (control.Tag, labels) switch
    {
        (_, []) => null,
        ("Choices" or "Taxonomy" or "Pairwise", _) => new ChoicesRegion { Key = "", Field = "", Labels = labels, Extra = Form(control, labels) },
        ("TextArea", _) => new TextRegion { Key = "", Field = "", Texts = labels },
        ("DateTime", [var only]) => new DateTimeRegion { Key = "", Field = "", Text = only },
        ("Number", [var only]) when double.TryParse(only, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => new NumberRegion { Key = "", Field = "", Value = number },
        ("Rating", [var only]) when int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var stars) => new RatingRegion { Key = "", Field = "", Stars = stars },
        _ => null,
    };

    /// <summary>What the labels do not tell: under which type they go, and whether each is a way through a tree.</summary>
    private static string? Form(ConfigTag control, IReadOnlyList<string> labels)
    {
        var extra = new JsonObject();
        if (control.Tag != "Choices") extra["type"] = new JsonArray(JsonValue.Create(control.Tag.ToLowerInvariant()));
        else if (control.IsSet("allowNested")) extra["value"] = new JsonObject { ["choices"] = new JsonArray(new JsonArray([.. labels.Select(label => EntryValue.Texts(label.Split('/')))])) };
        return extra.Count == 0 ? null : CanonicalJson.Text(extra);
    }
}
