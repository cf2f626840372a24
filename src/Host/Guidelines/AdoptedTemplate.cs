namespace LabelHub.Host.Guidelines;

/// <summary>A text taken over from a tool, as a template that says just that.</summary>
internal static class AdoptedTemplate
{
    /// <summary>What looks like a name of the model is only text there; a backslash before it keeps it so in Markdown.</summary>
    public static string Of(string markdown) => markdown.Replace("{{", "{\\{", StringComparison.Ordinal);
}
