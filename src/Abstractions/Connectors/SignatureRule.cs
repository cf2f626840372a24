namespace LabelHub.Abstractions.Connectors;

/// <summary>How a tool signs: HMAC-SHA256 over the raw bytes of the body, keyed with the connection's secret in UTF-8, as hexadecimal digits in a header.</summary>
public sealed record SignatureRule
{
    /// <summary>The header, such as <c>X-Signature-256</c>.</summary>
    public required string Header { get; init; }

    /// <summary>What stands before the digits, such as <c>sha256=</c>; a sender may leave it out.</summary>
    public string Prefix { get; init; } = "";
}
