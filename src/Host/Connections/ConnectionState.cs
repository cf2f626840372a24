namespace LabelHub.Host.Connections;

internal static class ConnectionState
{
    public const string Active = "active";

    /// <summary>The tool refuses the credential: nothing is sent or polled until an admin mends it.</summary>
    public const string Paused = "paused";

    /// <summary>What LabelHub wrote is being taken back, or its hooks are being removed.</summary>
    public const string Leaving = "leaving";

    /// <summary>It has left: deliveries are refused; what is known of it stays.</summary>
    public const string Left = "left";
}
