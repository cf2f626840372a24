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
}
