using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Pipeline;

/// <summary>Takes down which projects' items are one, once what does not match was seen; and which accounts are one person.</summary>
internal sealed class UnionDesk(HouseLog house, UnionCheck check, Hub hub)
{
    private const int LongestName = 100;

    /// <summary>What so many items share is no key of theirs; and each of them would be looked at anew with each answer to one.</summary>
    private const int MostOfOneKey = 50;

    /// <returns>The union's id, or why there is none.</returns>
    public async Task<(long? Union, string? Refusal)> UniteAsync(UnionEvent.Made wish, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(wish.Name) || wish.Name.Length > LongestName) return (null, $"name: is missing or longer than {LongestName} characters. Say what the items are, such as 'Harbour images'.");
        var (report, refusal) = await check.ReportAsync(wish.Members, stop);
        if (refusal is not null) return (null, refusal);
        if (report!.Shared == 0) return (null, "There is nothing to unite: no key is in two of these projects. The report shows examples of the keys that were found.");
        if (report.Largest > MostOfOneKey) return (null, $"key: {report.Largest} items have the same key, and at most {MostOfOneKey} can be one. What is meant to tell items apart must differ between them; the report names keys that come twice.");
        if (report.Fields.FirstOrDefault(field => field.Clashes) is { } clash) return (null, $"fields: '{clash.Name}' is asked in different ways. Name one of them differently in 'fields', so that their answers stay apart.");
        var made = await house.AppendAsync(EventKind.ItemsUnited, wish, null, stop);
        return (made.Position, null);
    }

    /// <returns>Whether there is such a union.</returns>
    public async Task<bool> PartAsync(long union, string by, CancellationToken stop)
    {
        if ((await hub.ReadAsync(session => UnionStore.AllAsync(session, stop), stop)).All(row => row.Id != union)) return false;
        await house.AppendAsync(EventKind.ItemsParted, new UnionEvent.Ended { Union = union, By = by }, union.ToString(CultureInfo.InvariantCulture), stop);
        return true;
    }

    /// <returns>Why the accounts cannot be one person; <see langword="null"/> when they are.</returns>
    public async Task<string?> LinkAsync(IReadOnlyList<long> contributors, string by, CancellationToken stop)
    {
        if (contributors is null || contributors.Distinct().Count() < 2) return "contributors: names fewer than two accounts. Accepted are the ids of two or more accounts of one person.";
        return await KnownAsync(contributors, by, stop);
    }

    /// <returns>Why the account cannot be parted from others; <see langword="null"/> when it is.</returns>
    public Task<string?> UnlinkAsync(long contributor, string by, CancellationToken stop) => KnownAsync([contributor], by, stop);

    private async Task<string?> KnownAsync(IReadOnlyList<long> contributors, string by, CancellationToken stop)
    {
        foreach (var id in contributors)
        {
            if (await hub.ReadAsync(session => ContributorStore.FindAsync(session, id, stop), stop) is null) return $"contributors: '{id}' is no account. The people page tells their ids.";
        }

        await house.AppendAsync(EventKind.AccountsLinked, new UnionEvent.Linked { Contributors = [.. contributors.Distinct().Order()], By = by }, null, stop);
        return null;
    }
}
