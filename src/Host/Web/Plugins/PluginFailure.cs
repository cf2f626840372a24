namespace LabelHub.Host.Web.Plugins;

/// <summary>Something a plugin failed on.</summary>
/// <param name="Subject">What it was about, such as <c>item 42</c>.</param>
/// <param name="Link">Where to look at it, if there is such a page.</param>
/// <param name="Parked">Whether it waits for a person; otherwise it is tried again.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record PluginFailure(string Subject, string? Link, bool Parked, int Attempts, string Reason);
