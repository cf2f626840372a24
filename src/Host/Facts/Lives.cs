namespace LabelHub.Host.Facts;

/// <summary>The lives of objects whose ids a tool may use again: a life is known by its id and the instant it was made.</summary>
internal sealed class Lives<T>(Func<T, string> id, Func<T, long> createdAt) where T : class
{
    private readonly Dictionary<string, List<T>> _byId = new(StringComparer.Ordinal);

    public IEnumerable<T> All => _byId.Values.SelectMany(lives => lives);

    public void Add(T life)
    {
        if (!_byId.TryGetValue(id(life), out var lives)) _byId[id(life)] = lives = [];
        if (!lives.Exists(known => createdAt(known) == createdAt(life))) lives.Add(life);
    }

    public IReadOnlyList<T> Of(string remoteId) => _byId.GetValueOrDefault(remoteId) ?? [];

    public T? Find(string remoteId, long created) => Of(remoteId).FirstOrDefault(life => createdAt(life) == created);

    /// <summary>Whether the id was given again later: what had it before has ended, told or not.</summary>
    public bool IsFollowed(string remoteId, long created) => Of(remoteId).Any(life => createdAt(life) > created);

    /// <summary>The life that had begun at an instant, else the first one.</summary>
    public T? At(string remoteId, long instant) =>
        Of(remoteId).Where(life => createdAt(life) <= instant).MaxBy(createdAt) ?? Of(remoteId).MinBy(createdAt);
}
