using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

internal static class FindingRows
{
    public static FindingRow Of(Finding finding, string plugin, long annotation, ItemFacts facts, string rule, long position) => new()
    {
        AnnotationId = annotation,
        Plugin = plugin,
        FindingKey = finding.Key,
        ItemId = facts.Item.Id,
        ProjectId = facts.Project.Id,
        Code = finding.Code,
        Severity = finding.Severity.ToString(),
        Template = finding.Template,
        Arguments = Content.Write(finding.Arguments),
        Field = finding.Place?.Field,
        Region = finding.Place?.Region,
        Rule = rule,
        Position = position,
    };

    /// <summary>The plugin can be asked again, and would say the same of the same version.</summary>
    public static FindingRow Fresh(FindingRow row) => As(row, stale: false);

    /// <summary>What was said of an earlier version stands until the plugin can say all about this one.</summary>
    public static FindingRow Stale(FindingRow row) => As(row, stale: true);

    private static FindingRow As(FindingRow row, bool stale) => row.Stale == stale ? row : new()
    {
        AnnotationId = row.AnnotationId,
        Plugin = row.Plugin,
        FindingKey = row.FindingKey,
        ItemId = row.ItemId,
        ProjectId = row.ProjectId,
        Code = row.Code,
        Severity = row.Severity,
        Template = row.Template,
        Arguments = row.Arguments,
        Field = row.Field,
        Region = row.Region,
        Stale = stale,
        Rule = row.Rule,
        Position = row.Position,
    };
}
