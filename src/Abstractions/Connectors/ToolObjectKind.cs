namespace LabelHub.Abstractions.Connectors;

/// <summary>The kinds of object in a tool that LabelHub follows.</summary>
public enum ToolObjectKind
{
    /// <summary>An item (Label Studio: task).</summary>
    Item = 0,

    /// <summary>An annotation.</summary>
    Annotation,
}
