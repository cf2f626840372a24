using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
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

    /// <summary>The classes of the schema, in its order.</summary>
    public IReadOnlyList<(string Field, string Label)> Classes => [.. Schema.Fields.SelectMany(question => question.Labels.Select(label => (question.Name, label)))];

    /// <summary>What the lead is working on: the draft, else what is in force, else a sheet that waits to be filled in.</summary>
    public GuidelineSheet Sheet => Read(Draft?.Sheet ?? InForce?.Sheet).Over(Classes);

    public string Template => Draft?.Template ?? InForce?.Template ?? DefaultTemplate.Text;

    public GuidelineVersion? Version => InForce is null ? null : GuidelineVersion.TryParse(InForce.Version);

    public static GuidelineSheet Read(string? json) => string.IsNullOrEmpty(json) ? GuidelineSheet.Empty : Content.Read<GuidelineSheet>(json);
}
