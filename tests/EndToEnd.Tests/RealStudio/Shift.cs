using System.Text.Json.Nodes;

namespace LabelHub.EndToEnd.Tests.RealStudio;

/// <summary>A project with tasks, and two people who answer them. One token does it all, as a lead can in the free edition: the answers bear their names, and the caller's.</summary>
internal sealed record Shift
{
    public required StudioRest Rest { get; init; }

    public required long Project { get; init; }

    public required long Ann { get; init; }

    public required long Bob { get; init; }

    public required IReadOnlyList<long> Tasks { get; init; }

    /// <summary>Both answer a task.</summary>
    /// <returns>The ids of their annotations.</returns>
    public async Task<IReadOnlyList<long>> AnswerAsync(long task, JsonArray ann, JsonArray bob, CancellationToken stop) =>
        [await Rest.AnnotateAsync(task, Ann, ann, stop), await Rest.AnnotateAsync(task, Bob, bob, stop)];
}
