using LabelHub.Host.Guidelines.Pictures;

namespace LabelHub.Host.Guidelines.Sheets;

/// <summary>What a lead writes down about a project, in parts, so that it can be checked, compared and put into any template.</summary>
public sealed record GuidelineSheet
{
    public static GuidelineSheet Empty { get; } = new();

    /// <summary>What the labels are for, in a few sentences.</summary>
    public string Purpose { get; init; } = "";

    public IReadOnlyList<ClassEntry> Classes { get; init; } = [];

    /// <summary>Decision rules, in their order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<FreeSection> Sections { get; init; } = [];

    /// <summary>The decision records that hold. They are put in when a text is made, and written by nobody here.</summary>
    public IReadOnlyList<RecordNote> Decisions { get; init; } = [];

    /// <summary>The pictures of the text, as they were found when it was made.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    public ClassEntry? Find(string field, string label) => Classes.FirstOrDefault(entry => entry.Field == field && entry.Label == label);

    /// <summary>The items it names.</summary>
    public IEnumerable<long> Items => Classes.SelectMany(entry => entry.Examples.Concat(entry.NearMisses)).Select(note => note.Item).Concat(Decisions.SelectMany(record => record.Items)).Distinct();

    /// <summary>Has an entry for every class of the schema, in its order; entries of classes that are gone stay at the end, to be seen.</summary>
    public GuidelineSheet Over(IEnumerable<(string Field, string Label)> classes)
    {
        var inSchema = classes.ToArray();
        return this with
        {
            Classes =
            [
                .. inSchema.Select(known => Find(known.Field, known.Label) ?? new ClassEntry { Field = known.Field, Label = known.Label }),
                .. Classes.Where(entry => !inSchema.Contains((entry.Field, entry.Label))),
            ],
        };
    }
}
