namespace LabelHub.Host.Web.Actions;

/// <summary>A kind of tool that can be connected.</summary>
/// <param name="Kind">Such as <c>label-studio</c>.</param>
/// <param name="Title">The tool's name for people.</param>
public sealed record ToolKind(string Kind, string Title);
