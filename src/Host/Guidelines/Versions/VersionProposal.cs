using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Guidelines.Versions;

/// <summary>Which version a text would become, and why.</summary>
public sealed record VersionProposal
{
    public required GuidelineVersion Version { get; init; }

    public required ChangeSize Size { get; init; }

    public required IReadOnlyList<SheetChange> Changes { get; init; }

    /// <summary>What the changelog says unless the lead says it better.</summary>
    public string Changelog => Changes.Count > 0 ? string.Join(' ', Changes.Select(change => change.Text)) : Size == ChangeSize.None ? "" : "Wording.";

    public static VersionProposal First { get; } = new() { Version = GuidelineVersion.First, Size = ChangeSize.Major, Changes = [new(ChangeSize.Major, "First version.")] };

    public static VersionProposal After(GuidelineVersion before, GuidelineSheet old, GuidelineSheet now, bool sameText)
    {
        var changes = SheetChanges.Between(old, now);
        var size = SheetChanges.Size(changes, sameText);
        return new() { Version = before.Next(size), Size = size, Changes = changes };
    }

    /// <summary>The same with a larger step, as a lead may choose.</summary>
    public VersionProposal Raised(GuidelineVersion before, ChangeSize size) => size <= Size ? this : this with { Size = size, Version = before.Next(size) };
}
