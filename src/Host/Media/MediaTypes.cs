using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Media;

/// <summary>The types that are passed on: what a browser shows and never runs. SVG and HTML can hold scripts and are not among them.</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".gif"] = "image/gif", [".webp"] = "image/webp", [".avif"] = "image/avif", [".bmp"] = "image/bmp",
        [".mp3"] = "audio/mpeg", [".wav"] = "audio/wav", [".ogg"] = "audio/ogg", [".oga"] = "audio/ogg", [".opus"] = "audio/ogg", [".flac"] = "audio/flac", [".m4a"] = "audio/mp4", [".aac"] = "audio/aac", [".weba"] = "audio/webm",
        [".mp4"] = "video/mp4", [".m4v"] = "video/mp4", [".webm"] = "video/webm", [".ogv"] = "video/ogg", [".mov"] = "video/quicktime",
    };

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpg"] = "image/jpeg", ["image/pjpeg"] = "image/jpeg", ["image/x-ms-bmp"] = "image/bmp", ["audio/mp3"] = "audio/mpeg", ["audio/x-wav"] = "audio/wav", ["audio/wave"] = "audio/wav",
        ["audio/vnd.wave"] = "audio/wav", ["audio/x-flac"] = "audio/flac", ["audio/x-m4a"] = "audio/mp4", ["audio/opus"] = "audio/ogg", ["application/ogg"] = "audio/ogg", ["video/x-m4v"] = "video/mp4",
    };

    private static readonly HashSet<string> Known = new(ByEnding.Values, StringComparer.OrdinalIgnoreCase);

    /// <param name="told">What the tool says it is.</param>
    /// <param name="medium">What is known of the file.</param>
    /// <returns>The type to pass it on as; <see langword="null"/> when it is not passed on.</returns>
    public static string? Of(string? told, Medium medium) => told is null or "" or "application/octet-stream" or "binary/octet-stream"
        ? ByEnding.GetValueOrDefault(Path.GetExtension(medium.FileName))
        : OtherNames.GetValueOrDefault(told, told.ToLowerInvariant()) is var type && Known.Contains(type) ? type : null;
}
