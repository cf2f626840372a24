using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>
/// A random sample that anyone can draw again: those items whose SHA-256 of <c>seed/project/item</c>, in the tool's own ids, are the smallest. It depends neither on
/// the order in which items are known nor on other items, and whoever knows the seed only afterwards cannot have chosen among them.
/// </summary>
internal static class Draw
{
    /// <param name="seed">The seed.</param>
    /// <param name="project">The tool's id of the project.</param>
    /// <param name="items">The tool's ids of the items to draw from, with what they are known by here.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<long> Of(long seed, string project, IEnumerable<(long Id, string RemoteId)> items, long count) =>
        [.. items.Select(item => (item.Id, Rank: Rank(seed, project, item.RemoteId))).OrderBy(item => item.Rank, StringComparer.Ordinal).Take((int)count).Select(item => item.Id).Order()];

    private static string Rank(long seed, string project, string item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{project}/{item}"))));
}
