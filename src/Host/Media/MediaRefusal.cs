namespace LabelHub.Host.Media;

/// <summary>Why a file is not passed on.</summary>
/// <param name="Status">The status to answer with.</param>
/// <param name="Reason">In words for a lead; it may name the tool's hosts.</param>
internal sealed record MediaRefusal(int Status, string Reason);
