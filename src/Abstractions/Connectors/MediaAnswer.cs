using System.Net;

namespace LabelHub.Abstractions.Connectors;

/// <summary>What a tool answers that is asked for media.</summary>
public abstract record MediaAnswer
{
    /// <summary>Reads the head of an answer that came over HTTP; its bytes are read as they are wanted.</summary>
    /// <param name="answer">A success, or the word that there are no such bytes. It ends with the content.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="ToolException">It is a part that does not say which.</exception>
    public static async Task<MediaAnswer> OfAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var headers = answer.Content.Headers;
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            using (answer) return new MediaBeyond(headers.ContentRange?.Length);
        }

        var part = answer.StatusCode == HttpStatusCode.PartialContent ? headers.ContentRange : null;
        if (answer.StatusCode == HttpStatusCode.PartialContent && part is not { From: not null, To: not null })
        {
            using (answer) throw new ToolException(ToolFailure.Rejected, "A part of a file came without a 'Content-Range: bytes …' that says which.");
        }

        return new MediaContent
        {
            Stream = await answer.Content.ReadAsStreamAsync(stop),
            Type = headers.ContentType?.MediaType,
            Length = part is null ? headers.ContentLength : part.Length,
            Part = part is null ? null : new() { From = part.From, To = part.To },
            Mark = answer.Headers.ETag?.Tag ?? headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            Holder = answer,
        };
    }
}

/// <summary>The content, or the part of it that was asked for. Whoever has it disposes of it.</summary>
public sealed record MediaContent : MediaAnswer, IAsyncDisposable
{
    /// <summary>The bytes, as they arrive; read once, in order.</summary>
    public required Stream Stream { get; init; }

    /// <summary>The type as the tool tells it, such as <c>image/png</c>.</summary>
    /// <value><see langword="null"/> where it tells none.</value>
    public string? Type { get; init; }

    /// <summary>How many bytes the whole has.</summary>
    /// <value><see langword="null"/> where the tool does not tell.</value>
    public long? Length { get; init; }

    /// <summary>Which bytes these are, both ends named.</summary>
    /// <value><see langword="null"/> for the whole.</value>
    public ByteRange? Part { get; init; }

    /// <summary>What the tool says the content is known again by, such as an entity tag or when it was last changed.</summary>
    /// <value><see langword="null"/> where it says nothing.</value>
    public string? Mark { get; init; }

    /// <summary>What else ends with it, such as the answer that the bytes are read from.</summary>
    public IDisposable? Holder { get; init; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        Holder?.Dispose();
    }
}

/// <summary>The content stands at another origin, and is to be fetched there without the tool's credential.</summary>
/// <param name="Address">An absolute http or https address. It may hold a signature: never log or show it whole.</param>
public sealed record MediaElsewhere(Uri Address) : MediaAnswer;

/// <summary>The content has no such bytes.</summary>
/// <param name="Length">How many it has; <see langword="null"/> where the tool does not tell.</param>
public sealed record MediaBeyond(long? Length) : MediaAnswer;
