namespace LabelHub.Trials.Tests.Hubs;

/// <summary>Where a hub keeps its state.</summary>
public enum Engine
{
    Sqlite = 0,
    Postgres,
}
