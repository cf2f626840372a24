using System.Text.RegularExpressions;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>Finds passwords and signatures in addresses: what stands in a guideline is read by everybody.</summary>
internal static partial class AddressSecrets
{
    /// <returns>The address with what is secret cut out; <see langword="null"/> when nothing is.</returns>
    public static string? Cut(string address)
    {
        var cut = Named().Replace(Person().Replace(address, "$1…@"), "$1…");
        return cut == address ? null : cut;
    }

    /// <summary>An address as it may be quoted.</summary>
    public static string Quote(string address) => Cut(address) ?? address;

    [GeneratedRegex("^((?:[a-z][a-z0-9+.-]*:)?//)[^/?#]*@", RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex("([?&#;](?:x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|signature|sig|token|access_token|id_token|api_?key|password|secret|auth)=)[^&#;]*", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
