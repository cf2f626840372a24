using LabelHub.Host.Api.Reads.Guidelines;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>A project in the list of guidelines.</summary>
public sealed record GuidelineEntry(long Project, string Title, string Tool, GuidelineDetail Guideline)
{
    public int Errors => Guideline.Draft.Checks.Count(check => check.Severity == "error");

    public int Warnings => Guideline.Draft.Checks.Count - Errors;
}
