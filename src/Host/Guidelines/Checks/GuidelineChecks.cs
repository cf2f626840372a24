using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Guidelines.Checks;

/// <summary>All that can be said of a guideline before it is published, errors first.</summary>
internal static class GuidelineChecks
{
    /// <param name="sheet">What the lead wrote.</param>
    /// <param name="template">How it is laid out.</param>
    /// <param name="text">What the template made of it.</param>
    /// <param name="classes">The classes of the label schema.</param>
    /// <param name="living">The items that exist.</param>
    /// <param name="wordLimit">How long a guideline may be before it is too long to be read.</param>
    public static IReadOnlyList<GuidelineCheck> Of(GuidelineSheet sheet, string template, GuidelineText text, IReadOnlyCollection<(string Field, string Label)> classes, IReadOnlySet<long> living, int wordLimit) =>
    [
        .. text.Faults.Select(fault => GuidelineCheck.Error($"Template, line {fault.Line}, column {fault.Column}", fault.Message))
            .Concat(SectionChecks.Of(text))
            .Concat(ClassChecks.Of(sheet, classes, living))
            .Concat(PictureChecks.Of(sheet, template))
            .Concat(DecisionChecks.Of(sheet, template))
            .Concat(LengthCheck.Of(text, wordLimit))
            .OrderBy(check => !check.IsError),
    ];
}
