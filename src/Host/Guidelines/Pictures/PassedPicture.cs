using System.Globalization;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>A picture that only LabelHub can load: the page of each reader has it from an address of its own, where the reader's right is asked.</summary>
internal static class PassedPicture
{
    private const string Root = "/media/";

    /// <summary>Where leads have it, and how a sheet keeps it.</summary>
    public static string Source(long item, string name) => string.Create(CultureInfo.InvariantCulture, $"{Root}{item}/{Uri.EscapeDataString(name)}");

    /// <summary>Where somebody has it whose pages stand below another address.</summary>
    public static string At(string place, string source) => source.StartsWith(Root, StringComparison.Ordinal) ? place + source : source;
}
