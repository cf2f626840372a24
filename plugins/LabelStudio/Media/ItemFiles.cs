using System.Text.Json;
using System.Xml;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Configuration;

namespace LabelHub.Plugin.LabelStudio.Media;

/// <summary>What an item shows, by the object tags of the label configuration.</summary>
internal static class ItemFiles
{
    // More than that nobody looks at on one page.
    private const int Most = 50;

    public static IReadOnlyList<Medium> Of(MediaItem item) => item.Data.ValueKind != JsonValueKind.Object ? [] :
    [
        .. (from tag in Tags(item.Schema.Raw)
            let kind = Kind(tag.Tag)
            where kind is not null
            let key = (tag.Value ?? tag.Attribute("valueList"))?.TrimStart('$')
            where !string.IsNullOrEmpty(key) && item.Data.TryGetProperty(key, out _)
            from file in Files(key, item.Data.GetProperty(key))
            select new Medium { Name = file.Name, Kind = kind.Value, Source = file.Address, FileName = MediaAddress.FileName(file.Address) }).DistinctBy(medium => medium.Name).Take(Most),
    ];

    private static IReadOnlyList<ConfigTag> Tags(string config)
    {
        try
        {
            return LabelConfig.Parse(config).Tags;
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static MediaKind? Kind(string tag) => tag switch
    {
        "Image" => MediaKind.Image,
        "Audio" or "AudioPlus" => MediaKind.Audio,
        "Video" => MediaKind.Video,
        _ => null,
    };

    private static IEnumerable<(string Name, string Address)> Files(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when MediaAddress.IsOne(value.GetString()!) => [(key, value.GetString()!)],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((element, index) => element.ValueKind == JsonValueKind.String ? Files($"{key}[{index}]", element) : []),
        _ => [],
    };
}
