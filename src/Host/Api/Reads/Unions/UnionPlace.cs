namespace LabelHub.Host.Api.Reads.Unions;

/// <summary>A project of a union.</summary>
public sealed record UnionPlace
{
    public required Named Project { get; init; }

    /// <summary>Where the key of its items is found.</summary>
    public required string Key { get; init; }

    /// <summary>What its fields are called in the union, where that is not their own name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
