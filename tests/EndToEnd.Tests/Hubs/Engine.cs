namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>Where a hub keeps its state.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
