namespace LabelHub.Abstractions.Model;

/// <summary>A link between two regions of the same annotation. Its labels say what kind of link it is; often there are none.</summary>
public sealed record RelationRegion : Region
{
    /// <summary>The key of the first region.</summary>
    public string From { get; init; } = "";

    /// <summary>The key of the second region.</summary>
    public string To { get; init; } = "";

    /// <summary>Which way it leads.</summary>
    public RelationDirection Direction { get; init; }
}
