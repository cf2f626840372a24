namespace LabelHub.Host.Tests.Support;

/// <summary>The engines on which every test of storage runs.</summary>
public enum Engine
{
    Sqlite = 0,
    Postgres,
}
