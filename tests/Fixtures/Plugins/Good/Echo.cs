using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Good;

public sealed class Echo : IConnector
{
    public ConnectorInfo Info { get; } = new() { Kind = "echo", Title = "Echo", SecretHeader = "X-Echo" };

    public Translation Translate(RecordedEvent recorded) => Translation.Of(new LookWanted { Project = recorded.Project });

    public ITool Open(ToolAccess access) => throw new NotSupportedException("Echo has no tool to open.");
}
