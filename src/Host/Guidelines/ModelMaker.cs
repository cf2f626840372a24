using System.Globalization;
using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Templates;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Guidelines;

/// <summary>Makes what templates see. What comes from a tool is put in as text; what the lead wrote is Markdown.</summary>
internal static class ModelMaker
{
    public static TemplateModel Of(GuidelineCase subject, GuidelineSheet sheet, IReadOnlyList<ItemRow> items, Uri root, string version, IReadOnlyList<string> changes)
    {
        var known = items.ToDictionary(item => item.Id);
        return new()
        {
            Project = new() { Title = MarkdownHtml.Escape(subject.Project.Title) },
            Version = version,
            Purpose = sheet.Purpose.Trim(),
            Fields = [.. subject.Schema.Fields.Select(Field)],
            Classes = [.. sheet.Classes.Select(entry => Class(entry, known, root))],
            Rules = [.. sheet.Rules.Select((rule, n) => new TemplateRule { Number = n + 1, Text = rule.Trim() })],
            Decisions = [.. sheet.Decisions.Select(record => Decision(record, known, root))],
            Sections = [.. sheet.Sections.Select(section => new TemplateSection { Title = MarkdownHtml.Escape(section.Title), Text = section.Text.Trim() })],
            Confused = [.. subject.Confused.Select(Confusion)],
            Changes = [.. changes.Select(MarkdownHtml.Escape)],
        };
    }

    private static TemplateField Field(Field field) => new()
    {
        Name = MarkdownHtml.Escape(field.Name),
        Kind = JsonNamingPolicy.CamelCase.ConvertName(field.Kind.ToString()),
        Labels = [.. field.Labels.Select(MarkdownHtml.Escape)],
    };

    private static TemplateClass Class(ClassEntry entry, Dictionary<long, ItemRow> items, Uri root) => new()
    {
        Field = MarkdownHtml.Escape(entry.Field),
        Label = MarkdownHtml.Escape(entry.Label),
        Definition = entry.Definition.Trim(),
        Examples = [.. entry.Examples.Select(note => Example(note, items, root))],
        NearMisses = [.. entry.NearMisses.Select(note => Example(note, items, root))],
    };

    private static TemplateExample Example(ExampleNote note, Dictionary<long, ItemRow> items, Uri root) => new()
    {
        Item = note.Item,
        Title = MarkdownHtml.Escape(items.TryGetValue(note.Item, out var item) ? ItemTitle.Of(item.Data, item.RemoteId) : $"item {note.Item}"),
        Link = Link(note.Item, root),
        Why = note.Why.Trim(),
    };

    private static TemplateDecision Decision(RecordNote record, Dictionary<long, ItemRow> items, Uri root) => new()
    {
        Number = record.Name,
        Title = MarkdownHtml.Escape(record.Title),
        Ruling = record.Ruling,
        Field = MarkdownHtml.Escape(record.Field ?? ""),
        Label = MarkdownHtml.Escape(record.Label ?? ""),
        Examples = [.. from id in record.Items
                       where items.TryGetValue(id, out var known) && known.Settled
                       let item = items[id]
                       select new TemplateItem { Item = id, Title = MarkdownHtml.Escape(ItemTitle.Of(item.Data, item.RemoteId)), Link = Link(id, root) }],
    };

    private static string Link(long item, Uri root) => new Uri(root, string.Create(CultureInfo.InvariantCulture, $"items/{item}")).AbsoluteUri;

    private static TemplateConfusion Confusion(GuidelineView.Confusion pair) => new()
    {
        Field = MarkdownHtml.Escape(pair.Field),
        Given = MarkdownHtml.Escape(pair.Given),
        Consensus = MarkdownHtml.Escape(pair.Consensus),
        Count = pair.Count,
        Total = pair.Total,
        Share = string.Create(CultureInfo.InvariantCulture, $"{100.0 * pair.Count / Math.Max(1, pair.Total):0} %"),
    };
}
