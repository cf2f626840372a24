using System.Globalization;
using LabelHub.Host.Storage;

namespace LabelHub.Trials.Tests.Hubs;

/// <summary>What stands in the database, read for comparison.</summary>
internal static class Tables
{
    /// <summary>Every row of every derived table, as text, sorted.</summary>
    public static Task<IReadOnlyList<string>> DumpAsync(this Hub hub, CancellationToken stop) => hub.ReadAsync(
        async session =>
        {
            var rows = new List<string>();
            foreach (var table in await RebuildStore.DerivedTablesAsync(session, stop))
            {
                foreach (var row in await session.QueryAsync<dynamic>($"SELECT * FROM {table}", null, stop)) rows.Add($"{table}: {Text(row)}");
            }

            // A counter that went up and down again says the same as one that was never needed.
            rows.RemoveAll(row => row.StartsWith("derived_counter:", StringComparison.Ordinal) && row.EndsWith("value=0", StringComparison.Ordinal));
            rows.Sort(StringComparer.Ordinal);
            return (IReadOnlyList<string>)rows;
        },
        stop);

    /// <summary>Compares two dumps, and shows the rows that only one of them has.</summary>
    public static void Same(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        string[] differing = [.. before.Except(after).Select(row => "lost: " + row), .. after.Except(before).Select(row => "new: " + row)];
        Assert.True(differing.Length == 0, string.Join('\n', differing.Take(40)));
        Assert.Equal(before.Count, after.Count);
    }

    public static Task<IReadOnlyList<T>> AllAsync<T>(this Hub hub, string table, CancellationToken stop) =>
        hub.ReadAsync(session => session.QueryAsync<T>($"SELECT * FROM {table}", null, stop), stop);

    public static Task<long> CountAsync(this Hub hub, string from, CancellationToken stop) =>
        hub.ReadAsync(session => session.ScalarAsync<long>($"SELECT count(*) FROM {from}", null, stop), stop);

    private static string Text(IDictionary<string, object?> row) =>
        string.Join(", ", row.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value ?? "null"}")));
}
