using System.Net;
using System.Net.Sockets;

namespace LabelHub.TestKit;

/// <summary>A port to listen on, again and again: below the range from which outgoing connections take theirs, so that none takes it meanwhile.</summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int End = 32_000;

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Someone listens there; the next draw is another.
            }
        }
    }
}
