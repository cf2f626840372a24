namespace LabelHub.Plugin.Shared.Rest;

/// <summary>A call to be made, perhaps twice: its body is made anew each time.</summary>
internal sealed record ApiCall(HttpMethod Method, string Path)
{
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Whether it may change something: then an answer that did not come leaves the outcome open.</summary>
    public bool IsWrite { get; init; } = Method != HttpMethod.Get;

    /// <summary>Something in the body that must not come back in a message.</summary>
    public string? Secret { get; init; }

    public override string ToString() => $"{Method} /{Path.Split('?', 2)[0]}";
}
