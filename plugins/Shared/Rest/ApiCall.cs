using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Shared.Rest;

/// <summary>A call to be made, perhaps twice: its body is made anew each time.</summary>
internal sealed record ApiCall(HttpMethod Method, string Path)
{
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Whether it may change something: then an answer that did not come leaves the outcome open.</summary>
    public bool IsWrite { get; init; } = Method != HttpMethod.Get;

    /// <summary>The bytes that are wanted of a file.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>Whether the answer is a file: its bytes are read as they are wanted, and where it is said to stand is not gone to.</summary>
    public bool IsFile { get; init; }

    /// <summary>Something in the body that must not come back in a message.</summary>
    public string? Secret { get; init; }

    public override string ToString() => $"{Method} /{Path.TrimStart('/').Split('?', 2)[0]}";
}
