namespace LabelHub.Host.Api.Reads;

/// <summary>A page of a list.</summary>
public sealed record Listing<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>What <c>next</c> takes to go on; <see langword="null"/> at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Makes a page of what was read with one more than asked for, which tells whether there is a next one.</summary>
    internal static Listing<T> Of<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> read, Func<TRow, Cursor> place) => new()
    {
        Items = [.. rows.Take(limit).Select(read)],
        Next = rows.Count > limit ? place(rows[limit - 1]).ToString() : null,
    };
}
