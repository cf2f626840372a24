using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Guidelines.Pictures;

namespace LabelHub.Host.Web.Media;

/// <summary>One of an item's media, as a page shows it.</summary>
/// <param name="Name">Its name within the item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where our own origin has it.</param>
public sealed record ShownMedium(string Name, MediaKind Kind, string Address)
{
    /// <summary>What a lead is shown.</summary>
    internal static IReadOnlyList<ShownMedium> ForLeads(long item, IEnumerable<Medium> media) => Of("", item, media);

    /// <summary>What contributors are shown of what came back to them.</summary>
    internal static IReadOnlyList<ShownMedium> ForOwn(long item, IEnumerable<Medium> media) => Of("/me", item, media);

    /// <summary>The picture that regions are drawn on; where there are several, nobody knows here which.</summary>
    internal static string? Canvas(IReadOnlyList<ShownMedium> media) => media.Where(medium => medium.Kind == MediaKind.Image).ToArray() is [var only] ? only.Address : null;

    private static IReadOnlyList<ShownMedium> Of(string root, long item, IEnumerable<Medium> media) =>
        [.. media.Select(medium => new ShownMedium(medium.Name, medium.Kind, root + PassedPicture.Source(item, medium.Name)))];
}
