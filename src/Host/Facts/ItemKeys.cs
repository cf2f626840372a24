using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LabelHub.Host.Facts;

/// <summary>
/// The key by which items of several projects are known to be one: <c>data:FIELD</c> is the value of a data field, <c>file:FIELD</c> the name of the file
/// that a field points to, <c>content</c> the whole of what is shown. A field within a field is named by its path, with dots.
/// </summary>
internal static partial class ItemKeys
{
    private const string Data = "data:";
    private const string File = "file:";
    private const string Whole = "content";
    private const int Longest = 200;

    /// <returns>What is wrong with a source of keys; <see langword="null"/> when nothing is.</returns>
    public static string? Problem(string? source) => source is Whole || Field(source ?? "").Length > 0
        ? null
        : $"key: '{source}' is no source of item keys. Accepted are 'data:FIELD' (the value of a data field), 'file:FIELD' (the name of the file it points to) and 'content' (all of the data).";

    /// <returns>The key of an item; <see langword="null"/> where it has none.</returns>
    public static string? Of(string source, string data)
    {
        if (source == Whole) return Hash(data);
        using var document = JsonDocument.Parse(data);
        if (Find(document.RootElement, Field(source)) is not { } value) return null;
        var text = Text(value).Trim();
        var key = source.StartsWith(File, StringComparison.Ordinal) ? FileName(text) : text;
        return key.Length == 0 ? null : key.Length <= Longest && !key.Any(char.IsControl) ? key : Hash(key);
    }

    /// <summary>Half a character is no text; such a value is known by how it is written.</summary>
    private static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return value.GetRawText();
        try
        {
            return value.GetString()!.Normalize();
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    private static string Field(string source) =>
        source.StartsWith(Data, StringComparison.Ordinal) ? source[Data.Length..] : source.StartsWith(File, StringComparison.Ordinal) ? source[File.Length..] : "";

    private static JsonElement? Find(JsonElement root, string path)
    {
        // A field may have dots in its own name.
        if (root.ValueKind != JsonValueKind.Object) return null;
        if (root.TryGetProperty(path, out var whole)) return Value(whole);
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && root.TryGetProperty(path[..dot], out var inner) ? Find(inner, path[(dot + 1)..]) : null;
    }

    private static JsonElement? Value(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value : null;

    /// <summary>The last part of a path or an address, as people named it: a path may stand in the query, and a tool may put a number before the name of what was uploaded.</summary>
    private static string FileName(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = query >= 0 && LocalPath().Match(address, query) is { Success: true } local ? local.Groups[1].Value : query >= 0 ? address[..query] : address;
        var name = Uri.UnescapeDataString(path.Split('#')[0]).Replace('\\', '/').TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return address.Contains("/upload/", StringComparison.Ordinal) ? UploadNumber().Replace(name, "") : name;
    }

    private static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("[?&]d=([^&]+)")]
    private static partial Regex LocalPath();

    [GeneratedRegex("^[0-9a-f]{8}-")]
    private static partial Regex UploadNumber();
}
