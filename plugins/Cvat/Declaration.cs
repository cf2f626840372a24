using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Cvat;

internal static class Declaration
{
    /// <summary>No delivery carries an id, and one that is sent again by hand has its members in another order.</summary>
    public static ConnectorInfo Info { get; } = new()
    {
        Kind = "cvat",
        Title = "CVAT",
        Signature = new() { Header = "X-Signature-256", Prefix = "sha256=" },
        IdentityIsContent = true,
        RequestLimit = TimeSpan.FromSeconds(60),
    };
}
