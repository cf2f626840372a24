namespace LabelHub.Host.Media;

/// <summary>How much of pictures, sound and video is passed on, and kept for the next who looks.</summary>
internal sealed class MediaSettings
{
    /// <summary>The most that one file may have: <c>LABELHUB__MEDIA__MAXMEGABYTES</c>.</summary>
    public int MaxMegabytes { get; set; } = 512;

    /// <summary>How much is kept on disk, under the data folder; none with 0: <c>LABELHUB__MEDIA__CACHEMEGABYTES</c>.</summary>
    public int CacheMegabytes { get; set; } = 256;

    /// <summary>For how long, before the tool is asked again: <c>LABELHUB__MEDIA__CACHEMINUTES</c>.</summary>
    public int CacheMinutes { get; set; } = 60;

    public long MaxBytes => MaxMegabytes * 1024L * 1024;

    public long CacheBytes => CacheMegabytes * 1024L * 1024;

    public IEnumerable<string> Errors()
    {
        if (MaxMegabytes < 1) yield return $"LabelHub:Media:MaxMegabytes '{MaxMegabytes}' is too small. Give 1 or more.";
        if (CacheMegabytes < 0) yield return $"LabelHub:Media:CacheMegabytes '{CacheMegabytes}' is below 0. Give 0 to keep nothing, or more.";
        if (CacheMinutes < 1) yield return $"LabelHub:Media:CacheMinutes '{CacheMinutes}' is too small. Give 1 or more.";
    }
}
