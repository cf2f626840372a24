using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Templates;

namespace LabelHub.Host.Guidelines.Checks;

/// <summary>A template from before the first decision record may have no place for them.</summary>
internal static class DecisionChecks
{
    public static IEnumerable<GuidelineCheck> Of(GuidelineSheet sheet, string template)
    {
        if (sheet.Decisions.Count == 0 || TemplateTag.In(template).Any(tag => tag.Text is "#each decisions" or "#each @root.decisions")) yield break;
        yield return GuidelineCheck.Warning("Template", $"It shows none of the decision records ({string.Join(", ", sheet.Decisions.Select(record => record.Name))}). Put '{{{{#each decisions}}}}### {{{{number}}}}: {{{{title}}}} … {{{{ruling}}}}{{{{/each}}}}' where they belong.");
    }
}
