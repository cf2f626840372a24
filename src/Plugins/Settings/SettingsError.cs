namespace LabelHub.Plugins.Settings;

/// <summary>One thing that is wrong with given settings.</summary>
/// <param name="Path">Where, as a JSON pointer such as <c>/labels/2</c>; empty for the whole.</param>
/// <param name="Message">What is wrong, quoted, and what is accepted.</param>
public sealed record SettingsError(string Path, string Message)
{
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
