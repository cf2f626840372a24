using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using Microsoft.Net.Http.Headers;

namespace LabelHub.Host.Media;

/// <summary>Passes a file on to a browser: as it arrives, within a size, as what can be shown and never run. Who may see it was asked before.</summary>
internal sealed partial class MediaDoor(IMediaLibrary library, MediaFetch fetch, MediaCache cache, HostSettings settings, TimeProvider clock, ILogger<MediaDoor> log)
{
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(30);

    /// <returns>What to answer instead; <see langword="null"/> when it was passed on.</returns>
    public async Task<MediaRefusal?> PassAsync(HttpContext http, long item, string name, CancellationToken stop)
    {
        if (await library.FindAsync(item, name, stop) is not { } found) return new(StatusCodes.Status404NotFound, "There is nothing of that name to be seen.");
        if (cache.Find(found.Key) is { } kept)
        {
            Guard(http);
            await Results.Stream(kept.Stream, kept.Type, entityTag: new EntityTagHeaderValue($"\"{kept.Tag}\""), enableRangeProcessing: true).ExecuteAsync(http);
            return null;
        }

        try
        {
            return await FetchAsync(http, found, stop);
        }
        catch (ToolException fault)
        {
            Failed(item, name, fault.Message);
            return new(fault.Failure == ToolFailure.Gone ? StatusCodes.Status404NotFound : StatusCodes.Status502BadGateway, fault.Message);
        }
    }

    private async Task<MediaRefusal?> FetchAsync(HttpContext http, FoundMedium found, CancellationToken stop)
    {
        var asked = http.Request.GetTypedHeaders();
        var range = Range(asked.Range);
        var answer = await fetch.OpenAsync(found, range, stop);
        // What was begun with another content is not gone on with.
        if (range is not null && asked.IfRange is { } same && answer is MediaContent begun && same.EntityTag?.ToString() != Tag(found, begun))
        {
            await begun.DisposeAsync();
            answer = await fetch.OpenAsync(found, null, stop);
        }

        if (answer is MediaBeyond beyond) return Beyond(http, beyond);
        await using var content = (MediaContent)answer;
        if (MediaTypes.Of(content.Type, found.Medium) is not { } type) return new(StatusCodes.Status415UnsupportedMediaType, $"It is of type '{content.Type}', which is not shown here. Pictures, sound and video are.");
        if (content.Length > settings.Media.MaxBytes) return new(StatusCodes.Status413PayloadTooLarge, $"It has {content.Length:N0} bytes, more than the {settings.Media.MaxMegabytes:N0} MB that are passed on. An admin raises this with LABELHUB__MEDIA__MAXMEGABYTES.");
        Guard(http);
        var tag = Tag(found, content);
        if (tag is not null) http.Response.Headers.ETag = tag;
        if (tag is not null && asked.IfNoneMatch.Any(known => known.ToString() == tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return null;
        }

        Head(http.Response, content, type);
        await using var draft = IsWhole(content) ? cache.Begin(found.Key, content.Length) : null;
        await CopyAsync(http, content, draft, type, stop);
        return null;
    }

    private async Task CopyAsync(HttpContext http, MediaContent content, MediaDraft? draft, string type, CancellationToken stop)
    {
        var buffer = new byte[64 * 1024];
        var passed = 0L;
        try
        {
            while (await content.Stream.ReadAsync(buffer, stop).AsTask().WaitAsync(Stall, clock, stop) is var read and > 0)
            {
                passed += read;
                if (passed > (http.Response.ContentLength ?? long.MaxValue)) throw new IOException("It goes on beyond the end it told.");
                if (passed > settings.Media.MaxBytes) throw new IOException($"It has more than {settings.Media.MaxMegabytes:N0} MB.");
                if (draft is not null) await draft.WriteAsync(buffer.AsMemory(0, read), stop);
                // Before the browser has its last byte: whatever it asks for next finds it kept.
                if (draft is not null && passed == http.Response.ContentLength) await draft.KeepAsync(type);
                await http.Response.Body.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            if (http.Response.ContentLength is { } told && told != passed) throw new IOException($"It was said to have {told:N0} bytes and had {passed:N0}.");
            if (draft is not null) await draft.KeepAsync(type);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or TimeoutException)
        {
            // Its beginning is with the browser already: all that is left to say is that this is not the end of it.
            Broken(fault.Message);
            http.Abort();
        }
    }

    private static void Head(HttpResponse response, MediaContent content, string type)
    {
        response.ContentType = type;
        response.Headers.AcceptRanges = "bytes";
        response.ContentLength = content.Part is { From: { } from, To: { } to } ? to - from + 1 : content.Length;
        if (content.Part is null) return;
        response.StatusCode = StatusCodes.Status206PartialContent;
        response.Headers.ContentRange = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bytes {content.Part.From}-{content.Part.To}/{content.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "*"}");
    }

    private static MediaRefusal Beyond(HttpContext http, MediaBeyond beyond)
    {
        if (beyond.Length is { } length) http.Response.Headers.ContentRange = new ContentRangeHeaderValue(length).ToString();
        return new(StatusCodes.Status416RangeNotSatisfiable, "It has no such bytes.");
    }

    /// <summary>Opened by itself it is a document of nobody's: no script, no form, no way to our pages.</summary>
    private static void Guard(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // The browser may keep it, and asks each time: the right to see it may have ended.
        headers.CacheControl = "private, no-cache";
    }

    /// <summary>One range is passed on; several are answered with the whole, as HTTP allows.</summary>
    private static ByteRange? Range(RangeHeaderValue? asked) => asked is { Ranges.Count: 1 } && asked.Unit == "bytes" && asked.Ranges.First() is var range ? new() { From = range.From, To = range.To } : null;

    private static bool IsWhole(MediaContent content) => content.Part is null || (content.Part.From == 0 && content.Part.To == content.Length - 1);

    private static string? Tag(FoundMedium found, MediaContent content) => content.Mark is null ? null : $"\"{Content.Hash(found.Key, content.Mark)}\"";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The media '{Name}' of item {Item} could not be had: {Reason}")]
    private partial void Failed(long item, string name, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file broke off while it was passed on: {Reason}")]
    private partial void Broken(string reason);
}
