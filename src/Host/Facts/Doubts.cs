using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>
/// What in the versions of an annotation says that it is not its contributor's own work. Where everybody may change everything, a stranger can put a name
/// under work, or a time, and the tool shows it as if it had always been so: until a person has looked, nothing about anybody rests on it.
/// </summary>
internal static class Doubts
{
    public const string Author = "author changed";
    public const string Editor = "saved by another account";
    public const string LeadTime = "time that nobody can have worked";
    public const string Gold = "marked as ground truth afterwards";

    /// <summary>Whether anything about its contributor may rest on an annotation: it was read back, and nothing says that it is not theirs.</summary>
    public static bool Counts(AnnotationRow row) => row.Verified && row.Doubt is null;

    /// <param name="versions">Versions, in any order; what was only heard of is no evidence against anybody.</param>
    /// <param name="since">The version up to which a person found nothing wrong, or the connection's baseline: what was changed before anybody could look is history. What is later is compared with it.</param>
    /// <returns>What there is, in one line; <see langword="null"/> when there is nothing.</returns>
    public static string? Of(IEnumerable<VersionRow> versions, long since)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        VersionRow? before = null;
        foreach (var version in versions.Where(version => version.Confirmed).OrderBy(version => version.UpdatedAt))
        {
            if (version.UpdatedAt > since) found.UnionWith(Found(before, version));
            before = version;
        }

        return found.Count == 0 ? null : string.Join(", ", found);
    }

    private static IEnumerable<string> Found(VersionRow? before, VersionRow version)
    {
        if (version.Editor is not null) yield return Editor;
        if (before is null) yield break;
        if (before.ContributorId != version.ContributorId) yield return Author;
        if (!before.Gold && version.Gold) yield return Gold;
        // Nobody works longer than the clock goes on. Who takes a time down harms nobody but themselves.
        if (((version.LeadMs ?? 0) - (before.LeadMs ?? 0)) * 1000 > version.UpdatedAt - before.UpdatedAt) yield return LeadTime;
    }
}
