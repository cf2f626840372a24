namespace LabelHub.FakeCvat.State;

/// <summary>A task: frames of one size, cut into jobs.</summary>
public sealed class CvatTask
{
    public required int Id { get; init; }

    public required CvatProject Project { get; init; }

    public required string Name { get; set; }

    public required int Size { get; init; }

    public int Width { get; init; } = 640;

    public int Height { get; init; } = 480;

    public int SegmentSize { get; init; }

    public int Overlap { get; init; }

    public int Replicas { get; init; }

    public CvatUser? Assignee { get; set; }

    public string Status { get; set; } = "annotation";

    public List<int> DeletedFrames { get; } = [];

    /// <summary>Frames whose right content the ground truth job holds.</summary>
    public List<int> ValidationFrames { get; } = [];

    /// <summary>Frames that show an already known picture, so that work on them can be measured.</summary>
    public List<int> Honeypots { get; } = [];

    public int? Guide { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }
}
