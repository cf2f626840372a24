using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Guidelines.Versions;

/// <summary>What changed between two sheets, largest first, in sentences for a changelog.</summary>
internal static class SheetChanges
{
    public static IReadOnlyList<SheetChange> Between(GuidelineSheet before, GuidelineSheet after) =>
    [
        .. after.Classes.Where(entry => before.Find(entry.Field, entry.Label) is null).Select(entry => new SheetChange(ChangeSize.Major, $"Class '{entry.Name}' was added.")),
        .. before.Classes.Where(entry => after.Find(entry.Field, entry.Label) is null).Select(entry => new SheetChange(ChangeSize.Major, $"Class '{entry.Name}' was removed.")),
        .. Pairs(before, after).Where(pair => pair.Before.Definition != pair.After.Definition).Select(pair => new SheetChange(ChangeSize.Minor, $"The definition of '{pair.After.Name}' changed.")),
        .. Rules(before.Rules, after.Rules),
        .. after.Decisions.ExceptBy(before.Decisions.Select(record => record.Name), record => record.Name).Select(record => new SheetChange(ChangeSize.Minor, $"{record.Name} was decided: {record.Title}")),
        .. before.Decisions.ExceptBy(after.Decisions.Select(record => record.Name), record => record.Name).Select(record => new SheetChange(ChangeSize.Minor, $"{record.Name} was withdrawn: {record.Title}")),
        .. Pairs(before, after).Where(HasOtherExamples).Select(pair => new SheetChange(ChangeSize.Patch, $"The examples of '{pair.After.Name}' changed.")),
        .. Wording("The purpose", before.Purpose, after.Purpose),
        .. before.Sections.SequenceEqual(after.Sections) ? Array.Empty<SheetChange>() : [new(ChangeSize.Patch, "The sections changed.")],
    ];

    /// <summary>The smallest version step that a change may take.</summary>
    public static ChangeSize Size(IReadOnlyList<SheetChange> changes, bool sameText) =>
        changes.Select(change => change.Size).Append(sameText ? ChangeSize.None : ChangeSize.Patch).Max();

    private static IEnumerable<(ClassEntry Before, ClassEntry After)> Pairs(GuidelineSheet before, GuidelineSheet after) =>
        from entry in after.Classes
        let known = before.Find(entry.Field, entry.Label)
        where known is not null
        select (known, entry);

    private static IEnumerable<SheetChange> Rules(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var (old, now) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            if (old == now) continue;
            yield return new(ChangeSize.Minor, $"Rule {i + 1} was {(old is null ? "added" : now is null ? "removed" : "changed")}.");
        }
    }

    private static bool HasOtherExamples((ClassEntry Before, ClassEntry After) pair) =>
        !pair.Before.Examples.SequenceEqual(pair.After.Examples) || !pair.Before.NearMisses.SequenceEqual(pair.After.NearMisses);

    private static SheetChange[] Wording(string what, string before, string after) => before == after ? [] : [new(ChangeSize.Patch, $"{what} changed.")];
}
