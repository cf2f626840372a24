namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>A picture or link as it stands in a text.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Alt">The words between the brackets.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="IsPicture">Whether it is shown, rather than led to.</param>
internal sealed record FoundPicture(string Address, string Alt, int Line, bool IsPicture);
