namespace LabelHub.Abstractions.Plugins;

/// <summary>Names a plugin. Its version is the assembly's informational version.</summary>
/// <param name="id">The name that never changes: lower case letters, digits, dots and hyphens, such as <c>acme.boxes</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string id) : Attribute
{
    /// <summary>The name that never changes.</summary>
    public string Id { get; } = id;

    /// <summary>The name people see.</summary>
    /// <value>The id, unless set.</value>
    public string Title { get; init; } = id;

    /// <summary>One sentence on what it does.</summary>
    public string Description { get; init; } = "";
}
