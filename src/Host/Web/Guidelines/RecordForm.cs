using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>Reads a decision record as it was entered.</summary>
internal static class RecordForm
{
    private static readonly char[] Between = [' ', ',', ';', '\r', '\n', '\t'];

    /// <returns>The record, and what in it could not be read.</returns>
    public static (RecordEntry Entry, string? Problem) Read(IFormCollection form, LabelSchema schema)
    {
        var about = form["about"].ToString();
        var concern = RecordsModel.Concerns(schema).FirstOrDefault(known => known.Name == about);
        var words = form["items"].ToString().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var items = words.Select(word => (Word: word, Id: Number(word))).ToArray();
        var entry = new RecordEntry { Title = form["title"].ToString(), Ruling = form["ruling"].ToString(), Field = concern.Field, Label = concern.Label, Items = [.. items.Select(item => item.Id).OfType<long>()] };
        if (items.FirstOrDefault(item => item.Id is null).Word is { } odd) return (entry, $"items: '{odd}' is not the number of an item. Write the numbers as on the items' pages, such as '4711 4712'.");
        return (entry, about.Length > 0 && concern.Name is null ? $"about: '{about}' is no field and no class of the label schema any more. Choose another." : null);
    }

    /// <summary>The number may stand alone, after a '#', or at the end of an item's address.</summary>
    private static long? Number(string word) => long.TryParse(word.TrimEnd('/').Split('/', '#')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
