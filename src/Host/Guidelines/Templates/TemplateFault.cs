namespace LabelHub.Host.Guidelines.Templates;

/// <summary>What is wrong with a template, and where.</summary>
public sealed record TemplateFault(int Line, int Column, string Message)
{
    public override string ToString() => $"line {Line}, column {Column}: {Message}";
}
