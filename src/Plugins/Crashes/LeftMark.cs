namespace LabelHub.Plugins.Crashes;

/// <summary>A mark that an earlier process left: it ended while this build of a plugin was at work.</summary>
/// <param name="Key">The build: id and hash.</param>
/// <param name="Subject">What it was at work on.</param>
/// <param name="Definite">Whether the plugin itself ended the process.</param>
internal sealed record LeftMark(string Key, string Subject, bool Definite);
