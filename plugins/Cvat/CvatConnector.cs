using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat;

public sealed class CvatConnector : IConnector
{
    public ConnectorInfo Info => Declaration.Info;

    public Translation Translate(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return Bodies.Translate(recorded, "CVAT", root => recorded.Kind == RecordedKind.Delivery ? Deliveries.Read(root) : Observations.Read(root));
    }

    public ITool Open(ToolAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return CvatTool.Open(access);
    }
}
