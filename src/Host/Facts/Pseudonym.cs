namespace LabelHub.Host.Facts;

/// <summary>A name that tells nothing, the same at each rebuild.</summary>
internal static class Pseudonym
{
    public static string Of(long connection, string remoteId) => "P-" + Content.Hash(connection.ToString(System.Globalization.CultureInfo.InvariantCulture), remoteId)[..6];
}
