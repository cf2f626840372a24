using System.Globalization;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>Reads a guideline as it was entered: lists are one entry a line, an example is the number of an item and why.</summary>
internal sealed class GuidelineForm
{
    private readonly IFormCollection _form;
    private readonly List<string> _problems = [];

    private GuidelineForm(IFormCollection form) => _form = form;

    public static (GuidelineSheet Sheet, string Template, IReadOnlyList<string> Problems) Read(IFormCollection form)
    {
        var reading = new GuidelineForm(form);
        return (reading.Sheet(), reading.Text("template"), reading._problems);
    }

    /// <summary>Examples as the form shows them.</summary>
    public static string Lines(IEnumerable<ExampleNote> notes) => string.Join('\n', notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"{note.Item} {note.Why}").TrimEnd()));

    private GuidelineSheet Sheet() => new()
    {
        Purpose = Text("purpose"),
        Rules = Lines("rules"),
        Classes = [.. Numbered("class", "label").Select(Class)],
        Sections = [.. Numbered("section", "title").Select(n => new FreeSection { Title = Text($"section-{n}-title"), Text = Text($"section-{n}-text") }).Where(section => section.Title.Length + section.Text.Length > 0)],
    };

    private ClassEntry Class(int n) => new()
    {
        Field = Text($"class-{n}-field"),
        Label = Text($"class-{n}-label"),
        Definition = Text($"class-{n}-definition"),
        Examples = Examples($"class-{n}-examples", Text($"class-{n}-label")),
        NearMisses = Examples($"class-{n}-misses", Text($"class-{n}-label")),
    };

    private ExampleNote[] Examples(string name, string label) => [.. Lines(name).Select(line => Example(line, label)).OfType<ExampleNote>()];

    /// <summary>The number may stand alone, after a '#', or at the end of an item's address.</summary>
    private ExampleNote? Example(string line, string label)
    {
        var words = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        var number = words[0].TrimEnd('/', ':', ',').Split('/', '#')[^1];
        if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item)) return new() { Item = item, Why = words.ElementAtOrDefault(1) ?? "" };
        _problems.Add($"Class '{label}': '{line}' does not begin with the number of an item. Write it as on the item's page, then why, such as '4711 the beak is hooked'.");
        return null;
    }

    private IEnumerable<int> Numbered(string group, string part) => Enumerable.Range(0, 500).TakeWhile(n => _form.ContainsKey($"{group}-{n}-{part}"));

    private string[] Lines(string name) => Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string Text(string name) => _form[name].ToString().ReplaceLineEndings("\n").Trim();
}
