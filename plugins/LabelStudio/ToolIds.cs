using System.Globalization;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio;

/// <summary>LabelHub keeps a tool's ids as texts; in Label Studio they are whole numbers.</summary>
internal static class ToolIds
{
    public static long Number(string id, string of) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ToolException(ToolFailure.Rejected, $"'{id}' is not an id of a Label Studio {of}; expected is a whole number.");

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
