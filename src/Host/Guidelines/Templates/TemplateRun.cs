using System.Text.Json;
using HandlebarsDotNet;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Guidelines.Templates;

/// <summary>Runs a template that was checked, over the model as plain dictionaries and lists: there is no object whose members it could reach.</summary>
internal static class TemplateRun
{
    private const int LongestText = 200_000;

    /// <exception cref="TemplateTooLongException">The text grows beyond every measure.</exception>
    public static string Render(string template, TemplateModel model)
    {
        // Values are Markdown, so nothing is escaped here; raw HTML is switched off where Markdown becomes HTML.
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        using var source = new StringReader(template);
        using var text = new BoundedText(LongestText);
        handlebars.Compile(source)(text, Plain(JsonSerializer.SerializeToElement(model, Content.Json))!, null);
        return text.ToString();
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value), StringComparer.Ordinal),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
