using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Templates;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>The guideline of the street scenes: two versions, a draft with something to mend, and someone else's text in the tool.</summary>
internal static class Guide
{
    public const string Theirs = "<h1>Street scenes</h1><p>Just label what you see. <script>alert(1)</script> Ask Bob.</p>";

    private static readonly Uri Root = new("https://hub.example.org/");

    private static GuidelineSheet First { get; } = new()
    {
        Purpose = "Boxes for **everything that moves**, to train the braking model.",
        Rules = ["A box ends where the thing ends, not its shadow.", "Mirrors do not count."],
        Classes = [Entry("Car", "Anything with four wheels and an engine.", 40, 41), Entry("Person", "A whole person, walking or not.", 42, 43)],
        Sections = [new() { Title = "When to ask", Text = "When you would like to guess, ask in the channel instead.\n\n![A car that is cut off by the edge, with a box around it](item:40/b1)" }],
        Pictures = [new() { Address = $"item:{City.Telling}/b1", Alt = "A car that is cut off by the edge, with a box around it", Source = "https://images.example.org/crossing-00040.jpg", Size = Some.Photo, Crop = new(100, 300, 700, 400) }],
    };

    private static GuidelineSheet Second => First with { Rules = [.. First.Rules, "What is cut off by the edge still gets a box."] };

    public static async Task SeedAsync(Databases databases, CancellationToken stop)
    {
        var schema = new LabelSchema { Fields = [new() { Name = "objects", Kind = FieldKind.Boxes, Labels = ["Car", "Person", "Cyclist"] }, new() { Name = "time", Kind = FieldKind.Choice, Labels = ["day", "night"] }] };
        await databases.WriteAsync(stop, new SchemaRow { ProjectId = 1, UpdatedAt = Make.Now, Hash = "h", Json = Content.Write(schema) });
        var (first, second) = (Version(First, "1.0.0", 3), Version(Second, "1.1.0", 8));
        await databases.WriteAsync(stop, first, second, new GuidelineRow { ProjectId = 1, Version = "0.0.0", Position = 4, PublishedAt = Make.Now, Found = true, Html = "<p>Label the cars.</p>", Changelog = "What stood in the tool before", Checks = "[]" });
        await databases.WriteAsync(stop, new GuidelineSeenRow { ProjectId = 1, Version = "1.1.0", Person = "Ada", At = Make.Now, Position = 9 });
        var draft = Second with { Classes = [.. Second.Classes, Entry("Cyclist", "A person on a bicycle, with it.", 44, 999)] };
        await databases.WriteAsync(stop, new GuidelineDraftRow { ProjectId = 1, Sheet = Content.Write(draft), Template = second.Template, SavedAt = Make.Now });
        await databases.WriteAsync(
            stop,
            Record(1, "Does a car on a poster count?", "No: **only what is there**. A poster is part of the wall.", "objects", "Car", City.Telling),
            Withdrawn(Record(2, "Does a parked bicycle count as a Cyclist?", "Yes.", "objects", "Cyclist")),
            Record(3, "Is dusk day or night?", "Day, until the street lamps are lit.", "time", null, City.Telling, 41));
        await ShowAsync(databases, second, stop);
    }

    /// <summary>A draft that can be published, with one more section.</summary>
    public static Task DraftAsync(Databases databases, string text, CancellationToken stop)
    {
        var draft = Second with { Classes = [.. Second.Classes, Entry("Cyclist", "A person on a bicycle, with it.", 44, 45), .. new[] { "day", "night" }.Select(label => Entry(label, "What the sky says.", 41, 42) with { Field = "time" })], Sections = [.. First.Sections, new() { Title = "At dusk", Text = text }] };
        return databases.WriteAsync(stop, new GuidelineDraftRow { ProjectId = 1, Sheet = Content.Write(draft), Template = DefaultTemplate.Text, SavedAt = Make.Now });
    }

    /// <summary>Forty people answer a known item under each of two versions, most of them rightly only under the first.</summary>
    public static async Task LowerAsync(Databases databases, CancellationToken stop)
    {
        await databases.WriteAsync(stop, Known(41));
        await databases.WriteAsync<AnnotationRow>(stop, [.. Enumerable.Range(0, 80).Select(n => Answer(1_000 + n, n is 0 or >= 64 ? "night" : "day", n < 40 ? 5 : 9))]);
    }

    public static GoldRow Known(long item) => new()
    {
        ItemId = item, Field = "time", ProjectId = 1, Answer = Content.Write<Region[]>([new ChoicesRegion { Key = "gold", Field = "time", Labels = ["day"] }]), Source = "hand", At = Make.Now,
    };

    private static AnnotationRow Answer(long id, string label, long position)
    {
        var row = Make.Annotation(id, 41, id, new ChoicesRegion { Key = "time", Field = "time", Labels = [label] });
        row.Position = position;
        return row;
    }

    private static DecisionRecordRow Record(long number, string title, string ruling, string field, string? label, params IReadOnlyList<long> items) => new()
    {
        ProjectId = 1, Number = number, Title = title, Ruling = ruling, Field = field, Label = label, Items = Content.Write(items), RecordedBy = "Grace", RecordedAt = Make.Now, Position = 20 + number,
    };

    private static DecisionRecordRow Withdrawn(DecisionRecordRow row)
    {
        (row.WithdrawnBy, row.WithdrawnAt) = ("Ada", Make.Now);
        return row;
    }

    private static async Task ShowAsync(Databases databases, GuidelineRow row, CancellationToken stop)
    {
        Effect wanted = new ShowGuideline { Version = row.Version, Html = row.Html, Markdown = row.Markdown, OwnPage = new(row.OwnPage) };
        var effect = Make.Effect(0, "guideline", EffectState.Overridden);
        (effect.Plugin, effect.Kind, effect.Json) = (ProjectEffects.House, ProjectEffects.Guideline, Content.Write(wanted));
        await databases.WriteAsync(stop, effect);
        var receipt = new ReceiptRow
        {
            EffectKey = effect.EffectKey, Generation = 1, ProjectId = 1, Connection = 1, Plugin = effect.Plugin, Kind = effect.Kind, Act = ReceiptAct.Send,
            Json = effect.Json, ContentHash = "h", StartedAt = Make.Now, EndedAt = Make.Now, Outcome = ReceiptAct.Overridden, ObjectId = "project 1", Answer = Theirs,
        };
        await databases.Hub.WriteAsync(session => session.InsertAsync<ReceiptRow>([receipt], stop), stop);
    }

    private static GuidelineRow Version(GuidelineSheet sheet, string version, long position)
    {
        var subject = new GuidelineCase { Project = Make.Project() };
        var items = sheet.Items.Select(id => Make.Item(id)).ToArray();
        var text = GuidelineText.Of(subject.Template, ModelMaker.Of(subject, sheet, items, Root, version, []));
        return new()
        {
            ProjectId = 1, Version = version, Position = position, PublishedAt = Make.Now, Shown = true, Sheet = Content.Write(sheet), Template = subject.Template,
            Markdown = text.Markdown, Html = text.Html, Changelog = version == "1.0.0" ? "First version." : "Rule 3 was added.", Checks = "[]", OwnPage = new Uri(Root, "me").AbsoluteUri,
        };
    }

    private static ClassEntry Entry(string label, string definition, long example, long miss) => new()
    {
        Field = "objects", Label = label, Definition = definition,
        Examples = [new() { Item = example, Why = "clear, and alone" }],
        NearMisses = [new() { Item = miss, Why = "a reflection in a window" }],
    };
}
