namespace LabelHub.Host.Rows;

/// <summary>Marks a row of the hub's database.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HubRowAttribute : Attribute;
