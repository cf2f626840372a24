using System.Text;
using System.Text.RegularExpressions;

namespace LabelHub.Plugin.LabelStudio.Media;

/// <summary>Where the file is that an item's data name. Whoever may import a task writes these data, so that they are believed in nothing.</summary>
internal static partial class MediaAddress
{
    private static readonly string[] Buckets = ["s3://", "gs://", "azure-blob://"];

    public static bool IsOne(string text) => text.StartsWith('/') || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || IsInBucket(text);

    /// <returns>An address of the tool, or of another origin; <see langword="null"/> where it leads nowhere.</returns>
    public static Uri? Find(Uri root, string task, string source) =>
        IsInBucket(source) ? new Uri(root, $"tasks/{task}/resolve/?fileuri={Uri.EscapeDataString(Base64(source))}")
        : Uri.TryCreate(root, source, out var target) && target.Scheme is "http" or "https" ? target
        : null;

    /// <summary>Whether it is the tool's own origin: scheme, host and port.</summary>
    public static bool IsOwn(Uri root, Uri target) => Uri.Compare(root, target, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether the tool serves files there. Nothing else of it is fetched on the word of an item's data, whatever the token may see.</summary>
    public static bool Serves(Uri root, Uri target)
    {
        var path = target.AbsolutePath;
        if (Upwards().IsMatch(path)) return false;
        var below = path.StartsWith(root.AbsolutePath, StringComparison.Ordinal) ? path[root.AbsolutePath.Length..] : path[1..];
        return Files().IsMatch(below);
    }

    /// <summary>The name of the file, by which its type is told.</summary>
    public static string FileName(string source)
    {
        var query = source.IndexOf("?d=", StringComparison.Ordinal);
        var path = query < 0 ? source.Split('?', '#')[0] : Uri.UnescapeDataString(source[(query + 3)..].Split('&')[0]);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static bool IsInBucket(string text) => Buckets.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Replace('+', '-').Replace('/', '_');

    [GeneratedRegex(@"\.\.|\\|%2e|%2f|%5c", RegexOptions.IgnoreCase)]
    private static partial Regex Upwards();

    [GeneratedRegex(@"^(?:data/(?:upload|local-files)/|storage-data/uploaded/?$|(?:tasks|projects)/[0-9]+/(?:resolve|presign)/?$|static/)")]
    private static partial Regex Files();
}
