namespace LabelHub.Host.Web.Actions;

/// <summary>A job that time starts.</summary>
public sealed record Schedule
{
    /// <summary>The name it is paused and started by.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public string Description { get; init; } = "";

    public DateTimeOffset? Next { get; init; }

    public DateTimeOffset? Last { get; init; }

    public bool Paused { get; init; }
}
