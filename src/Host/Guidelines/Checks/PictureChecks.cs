using LabelHub.Host.Guidelines.Pictures;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Guidelines.Checks;

/// <summary>A picture needs words in its place, an address that a browser can open, and no secret in it. A new one is asked about.</summary>
internal static class PictureChecks
{
    public static IEnumerable<GuidelineCheck> Of(GuidelineSheet sheet, string template) =>
        from part in Parts(sheet).Append(("Template", template))
        from found in MarkdownPictures.In(part.Item2)
        from problem in Problems(found)
        select GuidelineCheck.Error($"{part.Item1}, line {found.Line}", problem);

    /// <summary>What to ask oneself about each picture that the version before does not show.</summary>
    public static IEnumerable<GuidelineCheck> News(IEnumerable<Picture> news) =>
        news.Select(picture => GuidelineCheck.Warning($"Picture '{picture.Address}'", "It is new and shows what people labelled. Is anybody recognisable? Is it allowed to be shown to everybody who labels?"));

    /// <summary>The items whose pictures are to be shown.</summary>
    public static IEnumerable<long> Items(GuidelineSheet sheet, string template) => Parts(sheet).Append(("Template", template))
        .SelectMany(part => MarkdownPictures.In(part.Item2)).Select(found => PictureReference.TryParse(found.Address)?.Item).OfType<long>().Distinct();

    private static IEnumerable<string> Problems(FoundPicture found)
    {
        var quoted = AddressSecrets.Quote(found.Address);
        if (quoted != found.Address) yield return $"'{quoted}' carries a password or a signature, which everybody who reads the guideline would have. Give an address that needs none.";
        if (!found.IsPicture) yield break;
        if (found.Alt.Length == 0) yield return $"The picture '{quoted}' has no words in its place. Say what it shows: '![what it shows]({quoted})'.";
        // What a template puts in is looked at where it comes from.
        if (found.Address.Contains("{{", StringComparison.Ordinal) || PictureResolver.IsWeb(found.Address) || PictureReference.TryParse(found.Address) is not null) yield break;
        yield return $"'{quoted}' is no address of a picture. Accepted are http and https addresses, 'item:41' for the picture of an item, and 'item:41/b1' for what somebody marked on it.";
    }

    private static IEnumerable<(string Place, string Text)> Parts(GuidelineSheet sheet) =>
    [
        ("Purpose", sheet.Purpose),
        .. sheet.Rules.Select((rule, n) => ($"Rule {n + 1}", rule)),
        .. sheet.Classes.Select(entry => ($"Class '{entry.Name}'", entry.Definition)),
        .. sheet.Classes.SelectMany(entry => entry.Examples.Concat(entry.NearMisses).Select(note => ($"Class '{entry.Name}', item {note.Item}", note.Why))),
        .. sheet.Decisions.Select(record => ($"Decision record {record.Name}", record.Ruling)),
        .. sheet.Sections.Select(section => ($"Section '{section.Title}'", section.Text)),
    ];
}
