namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>The pictures of a task. A video tells the size of its frames once.</summary>
internal sealed record Frames
{
    public required IReadOnlyList<Frame> All { get; init; }

    /// <summary>Numbers of the task, whatever was skipped of its media.</summary>
    public required IReadOnlySet<int> Deleted { get; init; }

    public Frame? At(int frame) => frame >= 0 && frame < All.Count ? All[frame] : All.Count == 1 ? All[0] : null;

    public static Frames Read(Node meta) => new()
    {
        All = [.. meta.Need("frames").Elements().Select(frame => new Frame(frame.Find("name")?.Text() ?? "", frame.Find("width")?.Whole() ?? 0, frame.Find("height")?.Whole() ?? 0))],
        Deleted = (meta.Find("deleted_frames")?.Elements() ?? []).Select(frame => frame.Whole()).ToHashSet(),
    };

    internal sealed record Frame(string Name, int Width, int Height);
}
