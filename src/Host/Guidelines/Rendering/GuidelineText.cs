using HandlebarsDotNet;
using LabelHub.Host.Guidelines.Pictures;
using LabelHub.Host.Guidelines.Templates;

namespace LabelHub.Host.Guidelines.Rendering;

/// <summary>What a template makes of a model: the text in both forms, or what is wrong with the template.</summary>
public sealed record GuidelineText
{
    public string Markdown { get; private init; } = "";

    public string Html { get; private init; } = "";

    public IReadOnlyList<TemplateFault> Faults { get; private init; } = [];

    internal static GuidelineText Of(string template, TemplateModel model, Uri? page = null)
    {
        if (TemplateCheck.Of(template) is { Count: > 0 } faults) return new() { Faults = faults };
        try
        {
            var markdown = Tidy(TemplateRun.Render(template, model));
            return new() { Markdown = markdown, Html = MarkdownHtml.Of(markdown, PictureForm.ForTool(page)) };
        }
        catch (Exception fault) when (fault is HandlebarsException or TemplateTooLongException)
        {
            return new() { Faults = [new TemplateFault(1, 1, fault.Message)] };
        }
    }

    /// <summary>Blocks that put nothing in leave blank lines behind; they are no difference between versions.</summary>
    private static string Tidy(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        return string.Join('\n', lines.Where((line, n) => line.Length > 0 || (n > 0 && lines[n - 1].Length > 0))).Trim('\n') + "\n";
    }
}
