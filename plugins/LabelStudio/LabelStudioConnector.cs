using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Translating;

namespace LabelHub.Plugin.LabelStudio;

public sealed class LabelStudioConnector : IConnector
{
    public ConnectorInfo Info => Declaration.Info;

    public Translation Translate(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return Translator.Translate(recorded);
    }

    public ITool Open(ToolAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return LabelStudioTool.Open(access);
    }
}
