using System.Reflection;

namespace LabelHub.Host.Guidelines.Templates;

/// <summary>The template a guideline begins with.</summary>
internal static class DefaultTemplate
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("guideline.hbs")
            ?? throw new InvalidOperationException("The default template of guidelines is not part of this build. Build the host anew.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
