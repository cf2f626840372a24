namespace LabelHub.Host.Pipeline;

/// <summary>Switches a kind of effect on for several projects: of each the first few go, and the rest waits until a person has looked at them.</summary>
internal sealed class WritingSwitches(WriteBackSwitch writeBack, WritingSwitch valves)
{
    public async Task OnAsync(IReadOnlyCollection<long> projects, string kind, string by, CancellationToken stop)
    {
        foreach (var project in projects)
        {
            // Before the switch: what it lets go must meet the valve.
            await valves.SetValveAsync(new() { Project = project, Kind = kind, Canary = true, By = by }, stop);
            await writeBack.SetAsync(project, new Dictionary<string, bool> { [kind] = true }, stop);
        }
    }
}
