namespace LabelHub.Host.Rehearsals;

/// <summary>What is said about one item or contributor.</summary>
/// <param name="About">The item or contributor.</param>
/// <param name="Without">What is said without the plugin.</param>
/// <param name="With">What is said with it.</param>
internal sealed record TrialSubject(string About, IReadOnlyList<string> Without, IReadOnlyList<string> With)
{
    public IEnumerable<string> Gone => Without.Except(With, StringComparer.Ordinal);

    public IEnumerable<string> New => With.Except(Without, StringComparer.Ordinal);

    public bool Differs => Gone.Any() || New.Any();
}
