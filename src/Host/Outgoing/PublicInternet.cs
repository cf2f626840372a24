using System.Net;
using System.Net.Sockets;

namespace LabelHub.Host.Outgoing;

/// <summary>Which addresses belong to the public Internet (IANA special-purpose registries, RFC 6890). Whatever else an address may be, it leads inside.</summary>
internal static class PublicInternet
{
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Carriers = [IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16")];

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Holds(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Inside.Any(network => network.Contains(address));
        // 6to4 and Teredo carry any IPv4 address inside.
        return Global.Contains(address) && !Carriers.Any(network => network.Contains(address));
    }
}
