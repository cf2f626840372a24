using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>Finds where a browser gets a picture from, and which part of it is meant: from what is recorded, without asking anybody.</summary>
internal sealed class PictureResolver(IReadOnlyList<ItemRow> items, IReadOnlyList<AnnotationRow> work, ILookup<long, Medium> media)
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg"];

    /// <returns>The picture; or what is wrong with the item it names; or neither, where the address itself is at fault.</returns>
    public (Picture? Picture, string? Problem) Find(FoundPicture found)
    {
        if (PictureReference.TryParse(found.Address) is { } reference) return Find(found, reference);
        return IsWeb(found.Address) && AddressSecrets.Cut(found.Address) is null ? (new() { Address = found.Address, Alt = found.Alt, Source = found.Address }, null) : (null, null);
    }

    public static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private (Picture? Picture, string? Problem) Find(FoundPicture found, PictureReference reference)
    {
        if (items.FirstOrDefault(known => known.Id == reference.Item) is not { } item) return (null, $"Item {reference.Item} is not in this project any more, or never was. Give another, or take it out.");
        if (Passed(item) is { } passed) return Whole(found, item, passed, reference);
        if (Source(item) is not { } source) return (null, $"Item {item.Id} has no picture with an http or https address, so that no browser could show it from here. Give an address where the picture can be seen.");
        if (AddressSecrets.Cut(source) is { } cut) return (null, $"The picture of item {item.Id} stands at '{cut}', which carries a password or a signature that everybody who reads the guideline would have. Give an address that needs none.");
        return Whole(found, item, source, reference);
    }

    private (Picture? Picture, string? Problem) Whole(FoundPicture found, ItemRow item, string source, PictureReference reference)
    {
        var whole = new Picture { Address = found.Address, Alt = found.Alt, Source = source };
        return reference.Region is { } region ? Part(whole, item, region) : (whole, null);
    }

    /// <summary>Our own address of the item's one picture, where no browser could open it otherwise or everybody who reads it would have a secret.</summary>
    private string? Passed(ItemRow item) => (Source(item) is not { } source || AddressSecrets.Cut(source) is not null) && media[item.Id].Where(medium => medium.Kind == MediaKind.Image).ToArray() is [var only] ? PassedPicture.Source(item.Id, only.Name) : null;

    private (Picture? Picture, string? Problem) Part(Picture whole, ItemRow item, string region)
    {
        if (!item.Settled) return (null, $"Item {item.Id} can still be answered, and what somebody marked on it would tell others what to answer. Wait until it is settled, or show another.");
        var drawn = work.Where(row => row.ItemId == item.Id).OrderByDescending(row => (row.UpdatedAt, row.Id)).SelectMany(row => Models.Regions(row).OfType<BoxRegion>().Select(box => (Box: box, Size: Models.Annotation(row).Image))).ToArray();
        if (drawn.All(known => known.Box.Key != region)) return (null, $"Nobody drew a box '{region}' on item {item.Id}. There are {(drawn.Length == 0 ? "none" : string.Join(", ", drawn.Select(known => $"'{known.Box.Key}'").Distinct().Order(StringComparer.Ordinal)))}.");
        var (box, size) = drawn.First(known => known.Box.Key == region);
        return size is { Width: > 0, Height: > 0 } known
            ? (whole with { Size = known, Crop = PictureCrop.Of(box, known) }, null)
            : (null, $"The size of the picture of item {item.Id} is not known, so that no part of it can be shown. Show the whole: 'item:{item.Id}'.");
    }

    /// <summary>The first address in the item's data that looks like a picture's; where none does, the first that a browser can open.</summary>
    private static string? Source(ItemRow item)
    {
        using var data = JsonDocument.Parse(item.Data);
        if (data.RootElement.ValueKind != JsonValueKind.Object) return null;
        var texts = data.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!).ToArray();
        var pictures = texts.Where(LooksLikeOne).ToArray();
        return (pictures.Length > 0 ? pictures : texts).FirstOrDefault(IsWeb);
    }

    private static bool LooksLikeOne(string address) => Endings.Any(ending => address.Split('?', '#')[0].EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
