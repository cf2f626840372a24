using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Guidelines.Checks;

/// <summary>Every class needs a definition, an example, and something that looks like it and is not.</summary>
internal static class ClassChecks
{
    public static IEnumerable<GuidelineCheck> Of(GuidelineSheet sheet, IReadOnlyCollection<(string Field, string Label)> classes, IReadOnlySet<long> living)
    {
        foreach (var (field, label) in classes)
        {
            foreach (var check in Entry(sheet.Find(field, label) ?? new ClassEntry { Field = field, Label = label })) yield return check;
        }

        foreach (var entry in sheet.Classes)
        {
            if (!classes.Contains((entry.Field, entry.Label))) yield return GuidelineCheck.Warning(Place(entry), "The label schema has no such class. Take it out, or wait until the schema has it.");
            foreach (var check in Gone(entry, living)) yield return check;
        }
    }

    private static IEnumerable<GuidelineCheck> Entry(ClassEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Definition)) yield return GuidelineCheck.Error(Place(entry), "It has no definition. Say in a sentence what belongs to it.");
        if (entry.Examples.Count == 0) yield return GuidelineCheck.Warning(Place(entry), "It has no example. Give the number of an item that clearly belongs to it.");
        if (entry.NearMisses.Count == 0) yield return GuidelineCheck.Warning(Place(entry), "It has no near miss. Give the number of an item that looks like it and is not.");
    }

    private static IEnumerable<GuidelineCheck> Gone(ClassEntry entry, IReadOnlySet<long> living) =>
        from note in entry.Examples.Concat(entry.NearMisses)
        where !living.Contains(note.Item)
        select GuidelineCheck.Error(Place(entry), $"Item {note.Item} is not in this project any more, or never was. Give another, or take it out.");

    private static string Place(ClassEntry entry) => $"Class '{entry.Name}'";
}
