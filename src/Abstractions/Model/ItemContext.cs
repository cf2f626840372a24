namespace LabelHub.Abstractions.Model;

/// <summary>What a validator may know beside the annotation: recorded facts of the time the annotation is judged under.</summary>
public sealed record ItemContext
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>The label schema in force when the annotation was made.</summary>
    public required LabelSchema Schema { get; init; }

    /// <summary>The title of the project.</summary>
    public string Project { get; init; } = "";

    /// <summary>The version of the guideline in force when the annotation was made, such as <c>1.2.0</c>.</summary>
    /// <value><see langword="null"/> when none was published yet.</value>
    public string? Guideline { get; init; }

    /// <summary>The version before this one by the same person, if there was one.</summary>
    public Annotation? Previous { get; init; }

    /// <summary>Named numbers of the project's last statistics snapshot before this version, such as <c>consensus/mood/Good</c> or <c>area/label/Car/p50</c>.</summary>
    public IReadOnlyDictionary<string, double> Statistics { get; init; } = new Dictionary<string, double>();

    /// <summary>Recorded replies of services, by question key.</summary>
    public IReadOnlyDictionary<string, Plugins.Reply> Replies { get; init; } = new Dictionary<string, Plugins.Reply>();

    /// <summary>The recorded reply to a question.</summary>
    /// <param name="question">A question that the rule's <see cref="Plugins.IValidator.Ask"/> returned.</param>
    /// <exception cref="KeyNotFoundException">There is none: the question was not among those returned.</exception>
    public Plugins.Reply ReplyTo(Plugins.Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Replies.TryGetValue(question.Key, out var reply)
            ? reply
            : throw new KeyNotFoundException($"There is no reply to the question '{question.Key}'. Return it from Ask: Validate is called once every question returned there has its reply.");
    }
}
