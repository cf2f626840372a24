namespace LabelHub.Host.Connections;

internal static class ConnectionState
{
    public const string Active = "active";

    /// <summary>The tool refuses the credential: nothing is sent or polled until an admin mends it.</summary>
    public const string Paused = "paused";
}
