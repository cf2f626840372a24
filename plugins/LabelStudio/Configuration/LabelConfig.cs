using System.Xml;

namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>A label configuration: the named elements of its XML, in order.</summary>
internal sealed record LabelConfig
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1_000_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public IReadOnlyList<ConfigTag> Tags { get; private init; } = [];

    public IEnumerable<ConfigTag> Controls => Tags.Where(tag => tag.IsControl);

    public IEnumerable<ConfigTag> Objects => Tags.Where(tag => tag.IsObject);

    public ConfigTag? Control(string name) => Controls.FirstOrDefault(tag => tag.Name == name);

    /// <exception cref="XmlException">The text is not well-formed, or brings a document type.</exception>
    public static LabelConfig Parse(string xml)
    {
        if (string.IsNullOrWhiteSpace(xml)) return new();
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, Settings);
        var walk = new ConfigWalk();
        while (reader.Read()) walk.Step(reader);
        return new() { Tags = walk.Tags };
    }
}
