using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Gold;
using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>Reads what the pages of guidelines show.</summary>
internal sealed class GuidelinePageReading(GuidelineReading guidelines, GuidelineLibrary library, GoldReading gold, Hub hub)
{
    public async Task<IReadOnlyList<GuidelineEntry>> AllAsync(CancellationToken stop)
    {
        var (projects, connections) = await hub.ReadAsync(async session => (await ProjectStore.AllAsync(session, stop), await ConnectionStore.AllAsync(session, stop)), stop);
        var entries = new List<GuidelineEntry>();
        foreach (var project in projects.Where(project => !project.ForReview))
        {
            if (await guidelines.FindAsync(project.Id, stop) is not { } guideline) continue;
            entries.Add(new(project.Id, project.Title, connections.FirstOrDefault(c => c.Id == project.Connection)?.Name ?? "", guideline));
        }

        return entries;
    }

    /// <param name="project">Whose guideline.</param>
    /// <param name="version">The version to show; the one in force unless told.</param>
    /// <param name="against">The version to compare with.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns><see langword="null"/> when there is no such project, or no such version.</returns>
    public async Task<GuidelineModel?> FindAsync(long project, string? version, string? against, CancellationToken stop)
    {
        if (await guidelines.FindAsync(project, stop) is not { } guideline) return null;
        var versions = await guidelines.VersionsAsync(project, stop);
        var shown = versions.FirstOrDefault(v => v.Version == (version ?? guideline.InForce?.Version));
        if (version is not null && shown is null) return null;
        return new()
        {
            Guideline = guideline,
            Versions = versions,
            Shown = shown,
            Against = versions.FirstOrDefault(v => v.Version == against),
            Drop = await gold.DropAsync(project, stop),
            Standing = await library.StandingAsync(project, stop),
        };
    }

    public async Task<EditModel?> EditAsync(long project, IFormCollection? entered, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { } subject) return null;
        var (sheet, template, problems) = entered is null ? (subject.Sheet, subject.Template, []) : GuidelineForm.Read(entered);
        return new()
        {
            Project = new Named { Id = project, Name = subject.Project.Title },
            Proof = await library.ProveAsync(subject, sheet, template, stop),
            Problems = problems,
            InForce = subject.InForce?.Version,
            Entered = problems.Count > 0 ? entered : null,
        };
    }
}
