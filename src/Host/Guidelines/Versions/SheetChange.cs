namespace LabelHub.Host.Guidelines.Versions;

/// <summary>One thing that changed between two sheets.</summary>
public sealed record SheetChange(ChangeSize Size, string Text);
