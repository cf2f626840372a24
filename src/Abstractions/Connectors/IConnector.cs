namespace LabelHub.Abstractions.Connectors;

/// <summary>Speaks the language of one annotation tool.</summary>
public interface IConnector
{
    /// <summary>What the host must know of the tool without running the connector.</summary>
    ConnectorInfo Info { get; }

    /// <summary>Reads one recorded event. Must be pure: the same body, the same changes.</summary>
    /// <param name="recorded">A webhook delivery, or an observation this connector made.</param>
    Translation Translate(RecordedEvent recorded);

    /// <summary>Opens one installed tool.</summary>
    /// <param name="access">Its address, credentials and the client to use.</param>
    ITool Open(ToolAccess access);
}
