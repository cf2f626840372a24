namespace LabelHub.Testing.Rehearsals;

/// <summary>What rules say of recorded events, as plain data.</summary>
public sealed record RehearsalReport
{
    /// <summary>The living items, in the order in which they were first heard of.</summary>
    public required IReadOnlyList<ItemReport> Items { get; init; }

    /// <summary>The contributors who get something.</summary>
    public required IReadOnlyList<ContributorReport> Contributors { get; init; }

    /// <summary>Why events could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>All findings.</summary>
    public IEnumerable<FindingReport> Findings => Items.SelectMany(item => item.Findings);

    /// <summary>The report of one item.</summary>
    /// <param name="id">The tool's id of the item.</param>
    /// <exception cref="KeyNotFoundException">No living item has this id.</exception>
    public ItemReport Item(string id) => Items.FirstOrDefault(item => item.Item == id)
        ?? throw new KeyNotFoundException($"The recording holds no living item '{id}'. It holds {string.Join(", ", Items.Take(10).Select(item => $"'{item.Item}'"))}{(Items.Count > 10 ? ", …" : "")}.");
}
