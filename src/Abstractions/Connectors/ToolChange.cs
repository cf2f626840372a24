namespace LabelHub.Abstractions.Connectors;

/// <summary>One thing an event says about the tool. Ids are the tool's own; times are on the tool's clock, UTC.</summary>
public abstract record ToolChange;
