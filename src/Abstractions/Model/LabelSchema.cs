namespace LabelHub.Abstractions.Model;

/// <summary>The questions of a project at one time.</summary>
public sealed record LabelSchema
{
    /// <summary>A schema without questions: what is known before the tool has told.</summary>
    public static LabelSchema Empty { get; } = new();

    /// <summary>The questions, in the tool's order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The schema in the tool's own words, for its connector, which needs more of it to write back than the questions tell.</summary>
    /// <value>Empty where the tool has no such text.</value>
    public string Raw { get; init; } = "";

    /// <summary>The question of that name, or <see langword="null"/>. Names are compared by ordinal.</summary>
    /// <param name="name">The name of a field.</param>
    public Field? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal)) return field;
        }

        return null;
    }
}
