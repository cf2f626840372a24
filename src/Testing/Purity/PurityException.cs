namespace LabelHub.Testing.Purity;

/// <summary>A rule is not pure. The message names the rule, the subject and both outcomes.</summary>
public sealed class PurityException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="found">The differing calls; at least one.</param>
    public PurityException(IReadOnlyList<Impurity> found) : base(Describe(found)) => Found = found;

    /// <summary>The differing calls, at most one for each rule and circumstance.</summary>
    public IReadOnlyList<Impurity> Found { get; }

    private static string Describe(IReadOnlyList<Impurity> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return string.Join(Environment.NewLine, found);
    }
}
