using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Templates;

namespace LabelHub.Guidelines.Tests;

/// <summary>A guideline that has something of everything.</summary>
internal static class SomeGuideline
{
    public static TemplateModel Model { get; } = new()
    {
        Project = new() { Title = "Birds" },
        Version = "1.1.0",
        Purpose = "Counting birds.",
        Fields = [new() { Name = "bird", Kind = "choice", Labels = ["Crow", "Rook"] }],
        Classes =
        [
            new()
            {
                Field = "bird", Label = "Crow", Definition = "All black.",
                Examples = [new() { Item = 7, Title = "crow-1", Link = "https://hub.example.org/items/7", Why = "black all over" }],
                NearMisses = [new() { Item = 8, Title = "magpie", Link = "https://hub.example.org/items/8" }],
            },
        ],
        Rules = [new() { Number = 1, Text = "Look at the beak." }, new() { Number = 2, Text = "When in doubt, skip." }],
        Decisions = [new() { Number = "D2", Title = "Is a young rook a crow?", Ruling = "No: it is a **rook**.", Field = "bird", Label = "Rook", Examples = [new() { Item = 9, Title = "nest", Link = "https://hub.example.org/items/9" }] }],
        Sections = [new() { Title = "When to ask", Text = "Ask often." }],
        Confused = [new() { Field = "bird", Given = "Rook", Consensus = "Crow", Count = 3, Total = 12, Share = "25 %" }],
        Changes = ["Rule 2 was added."],
    };

    public static GuidelineSheet Sheet { get; } = new()
    {
        Purpose = "Counting birds.",
        Classes = [Class("Crow"), Class("Rook")],
        Rules = ["Look at the beak.", "When in doubt, skip."],
    };

    public static RecordNote Record(string name) => new() { Name = name, Title = $"Which bird is {name}?", Ruling = "A crow." };

    public static ClassEntry Class(string label) => new()
    {
        Field = "bird", Label = label, Definition = $"What a {label} is.",
        Examples = [new() { Item = 7, Why = "clear" }],
        NearMisses = [new() { Item = 8, Why = "close" }],
    };
}
