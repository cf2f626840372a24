using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Rows;

namespace LabelHub.Host.People.Own;

/// <summary>Finds what a guideline says about a class; where it says nothing of it, its decision rules.</summary>
internal sealed class OwnLessons(GuidelineRow inForce, IReadOnlyDictionary<long, string> titles)
{
    private const int MostRules = 5;
    private readonly GuidelineSheet _sheet = Read(inForce);

    public static GuidelineSheet Read(GuidelineRow row) => Content.Read<GuidelineSheet>(row.Sheet);

    public OwnLesson? About(string? field, IReadOnlyList<string> labels)
    {
        var entry = labels.Select(label => field is null ? null : _sheet.Find(field, label)).OfType<ClassEntry>().FirstOrDefault();
        if (entry is not null) return new() { Version = inForce.Version, Section = entry.Name, Text = MarkdownHtml.Plain(entry.Definition), Example = First(entry.Examples), NearMiss = First(entry.NearMisses) };
        return _sheet.Rules.Count == 0 ? null : new() { Version = inForce.Version, Section = OwnWords.Rules, Rules = [.. _sheet.Rules.Take(MostRules).Select(MarkdownHtml.Plain)] };
    }

    private OwnExample? First(IReadOnlyList<ExampleNote> notes) =>
        notes.Where(note => titles.ContainsKey(note.Item)).Select(note => new OwnExample(titles[note.Item], MarkdownHtml.Plain(note.Why))).FirstOrDefault();
}
