namespace LabelHub.Host.Web.Actions;

/// <summary>What the form for a second look holds.</summary>
public sealed record LookForm
{
    public int Percent { get; init; }

    public long Seed { get; init; }

    /// <summary>Whether asking for one more label is switched on for the projects.</summary>
    public bool SwitchOn { get; init; }
}
