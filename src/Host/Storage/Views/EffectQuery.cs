namespace LabelHub.Host.Storage.Views;

/// <summary>Which effects a list holds.</summary>
internal sealed record EffectQuery
{
    /// <summary>One state as people see it, or <see langword="null"/> for all: what is wanted and must not be sent now is held.</summary>
    public string? State { get; init; }

    public long? Project { get; init; }

    public string? Kind { get; init; }

    /// <summary>Whether nothing at all may be sent now.</summary>
    public bool IsStopped { get; init; }

    /// <summary>The projects and kinds of which nothing may be sent now, as <c>project/kind</c>.</summary>
    public string[] Closed { get; init; } = [];
}
