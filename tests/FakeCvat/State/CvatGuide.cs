namespace LabelHub.FakeCvat.State;

/// <summary>The guide of a project or of a task.</summary>
public sealed class CvatGuide
{
    public required int Id { get; init; }

    public CvatProject? Project { get; init; }

    public CvatTask? Task { get; init; }

    public required string Markdown { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }
}
