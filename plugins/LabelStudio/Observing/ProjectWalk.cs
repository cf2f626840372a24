using System.Runtime.CompilerServices;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Observing;

/// <summary>All projects the credential can see, each once even when pages shift meanwhile.</summary>
internal sealed class ProjectWalk(ILabelStudioApi api)
{
    public async IAsyncEnumerable<ProjectAnswer> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var seen = new HashSet<long>();
        for (var number = 1; ; number++)
        {
            var page = await PageAsync(number, stop);
            foreach (var project in page.Results.Where(project => seen.Add(project.Id))) yield return project;
            if (page.Next is null) yield break;
        }
    }

    /// <summary>A page that was there a moment ago is gone when projects were deleted since; the tool answers 404 to it.</summary>
    private async Task<ProjectPage> PageAsync(int number, CancellationToken stop)
    {
        try
        {
            return await api.ListProjectsAsync(number, stop);
        }
        catch (ToolException beyond) when (beyond.Failure == ToolFailure.Gone && number > 1)
        {
            return new() { Results = [] };
        }
    }
}
