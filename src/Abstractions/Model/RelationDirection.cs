namespace LabelHub.Abstractions.Model;

/// <summary>Which way a <see cref="RelationRegion"/> leads.</summary>
public enum RelationDirection
{
    /// <summary>From its first region to its second.</summary>
    Forward = 0,

    /// <summary>From its second region to its first.</summary>
    Backward,

    /// <summary>Both ways.</summary>
    Both,
}
