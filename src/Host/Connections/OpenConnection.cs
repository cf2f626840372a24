using LabelHub.Host.Rows;

namespace LabelHub.Host.Connections;

/// <summary>A connection with its credentials in clear: never stored, logged or answered.</summary>
internal sealed record OpenConnection
{
    public required ConnectionRow Row { get; init; }

    /// <summary>What deliveries prove.</summary>
    public required string Secret { get; init; }

    /// <summary>What calls to the tool carry; <see langword="null"/> without a tool.</summary>
    public string? Token { get; init; }
}
