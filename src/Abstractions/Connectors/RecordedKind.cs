namespace LabelHub.Abstractions.Connectors;

/// <summary>How a tool's event came into the log.</summary>
public enum RecordedKind
{
    /// <summary>The tool called the webhook.</summary>
    Delivery = 0,

    /// <summary>The connector read it from the tool with LabelHub's own credentials (<see cref="Observation"/>).</summary>
    Observation,
}
