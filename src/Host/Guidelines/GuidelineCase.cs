using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Templates;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Guidelines;

/// <summary>A project's guideline with all it is made from.</summary>
internal sealed record GuidelineCase
{
    public required ProjectRow Project { get; init; }

    public LabelSchema Schema { get; init; } = LabelSchema.Empty;

    public GuidelineRow? InForce { get; init; }

    public GuidelineDraftRow? Draft { get; init; }

    public IReadOnlyList<GuidelineView.Confusion> Confused { get; init; } = [];

    /// <summary>The decision records that hold, by number.</summary>
    public IReadOnlyList<DecisionRecord> Records { get; init; } = [];

    /// <summary>The classes of the schema, in its order.</summary>
    public IReadOnlyList<(string Field, string Label)> Classes => [.. Schema.Fields.SelectMany(question => question.Labels.Select(label => (question.Name, label)))];

    /// <summary>What the lead is working on: the draft, else what is in force, else a sheet that waits to be filled in.</summary>
    public GuidelineSheet Sheet => Whole(Read(Draft?.Sheet ?? InForce?.Sheet));

    public string Template => Draft?.Template ?? InForce?.Template ?? DefaultTemplate.Text;

    public GuidelineVersion? Version => InForce is null ? null : GuidelineVersion.TryParse(InForce.Version);

    /// <summary>A sheet with an entry for every class, and with the records that hold now.</summary>
    public GuidelineSheet Whole(GuidelineSheet sheet) => sheet.Over(Classes) with
    {
        Decisions = [.. Records.Select(record => new RecordNote { Name = record.Name, Title = record.Title, Ruling = record.Ruling, Field = record.Field, Label = record.Label, Items = record.Items })],
    };

    public static GuidelineSheet Read(string? json) => string.IsNullOrEmpty(json) ? GuidelineSheet.Empty : Content.Read<GuidelineSheet>(json);
}
