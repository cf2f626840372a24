using System.Net.Http.Headers;

namespace LabelHub.Abstractions.Connectors;

/// <summary>A stretch of bytes that is asked for, as one range of HTTP (RFC 9110, section 14).</summary>
public sealed record ByteRange
{
    /// <summary>The first byte, from 0.</summary>
    /// <value><see langword="null"/> where the last bytes are wanted, however long the whole is.</value>
    public long? From { get; init; }

    /// <summary>The last byte, included; where <see cref="From"/> is <see langword="null"/>, how many bytes from the end.</summary>
    /// <value><see langword="null"/> for all from <see cref="From"/> on.</value>
    public long? To { get; init; }

    /// <summary>The same as a header of a request.</summary>
    /// <exception cref="ArgumentException">Neither end is named, or they are the wrong way round.</exception>
    public RangeHeaderValue ToHeader() => new(From, To);
}
