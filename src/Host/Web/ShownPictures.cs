using LabelHub.Host.Guidelines.Pictures;

namespace LabelHub.Host.Web;

/// <summary>Lets one answer's page load pictures, from where its own stand and from nowhere else.</summary>
internal static class ShownPictures
{
    private static readonly object Key = new();

    public static void ShowPictures(this HttpContext http, IEnumerable<Picture> pictures) => http.Items[Key] = string.Join(' ', pictures.Select(Origin).OfType<string>().Distinct());

    /// <summary>The sources, as a content security policy names them.</summary>
    public static string? Sources(HttpContext http) => http.Items[Key] as string;

    private static string? Origin(Picture picture) => Uri.TryCreate(picture.Source, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{uri.Port}"))}"
        : null;
}
