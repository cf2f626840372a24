namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>The labels of a project by their ids, with their attributes and the parts of skeletons.</summary>
internal sealed class Labels
{
    private readonly Dictionary<long, CvatLabel> _byId = [];

    private Labels(IEnumerable<CvatLabel> all)
    {
        All = [.. all];
        foreach (var label in All.Concat(All.SelectMany(label => label.Parts))) _byId[label.Id] = label;
    }

    public IReadOnlyList<CvatLabel> All { get; }

    public CvatLabel? Find(long id) => _byId.GetValueOrDefault(id);

    public static Labels Read(Node list) => new(list.Elements().Select(CvatLabel.Read));
}
