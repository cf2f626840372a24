using System.Globalization;
using System.Security.Cryptography;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages.SecondLooks;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Pipeline;

/// <summary>Takes down a person's wish for a second look: the sample is drawn, and the event says which items it is.</summary>
internal sealed class SecondLookDesk(HouseLog house, Hub hub)
{
    public const int Most = 100;
    private const int LargestSeed = 1_000_000;

    /// <summary>A seed for who has none in mind.</summary>
    public static long AnySeed() => RandomNumberGenerator.GetInt32(1, LargestSeed);

    /// <returns>What is wrong with the wish itself; <see langword="null"/> when nothing is.</returns>
    public static string? Problem(SecondLookWish wish) => wish switch
    {
        { Percent: < 1 or > Most } => $"percent: '{wish.Percent}' is no share of items. Accepted are whole numbers from 1 to {Most}.",
        { Seed: < 0 } => $"seed: '{wish.Seed}' is below 0. Accepted is any whole number from 0.",
        _ => null,
    };

    /// <returns>How many labels are asked for, and why they cannot be; nothing of both where there is no such connection.</returns>
    public async Task<(long? Labels, string? Refusal)> AskAsync(SecondLookWish wish, CancellationToken stop)
    {
        if (Problem(wish) is { } problem) return (null, problem);
        if (await hub.ReadAsync(session => ConnectionStore.FindAsync(session, wish.Connection, stop), stop) is not { } connection) return default;
        if (!connection.HasTool) return (null, $"Connection '{connection.Name}' only receives: there is no tool to ask for another label. Connect it with an address and a token.");
        var (last, standing) = await hub.ReadAsync(session => LastAsync(session, wish.Connection, stop), stop);
        if (standing is not null) return (null, standing);
        var parts = await hub.ReadAsync(session => DrawAsync(session, wish, stop), stop);
        var labels = parts.Sum(part => part.Items.Count);
        if (labels == 0) return (null, "There is nothing to draw from: no item is settled with one label alone. The page tells what there is.");
        var body = new SecondLookEvent.Asked { Connection = wish.Connection, Seed = wish.Seed, Percent = wish.Percent, Parts = parts, By = wish.By };
        // Pressed twice, the same form is one wish.
        await house.AppendAsync(EventKind.SecondLookAsked, body, string.Create(CultureInfo.InvariantCulture, $"{wish.Connection}/{wish.Seed}/{wish.Percent}/after {last}"), stop);
        return (labels, null);
    }

    /// <returns>Whether there is such a second look.</returns>
    public async Task<bool> EndAsync(long id, string by, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => SecondLookStore.FindAsync(session, id, stop), stop) is null) return false;
        await house.AppendAsync(EventKind.SecondLookEnded, new SecondLookEvent.Ended { SecondLook = id, By = by }, string.Create(CultureInfo.InvariantCulture, $"{id}"), stop);
        return true;
    }

    /// <summary>Two samples at a time would each speak for items that the other has changed.</summary>
    /// <returns>The newest, and why there can be no other yet.</returns>
    private static async Task<(long Last, string? Refusal)> LastAsync(Session session, long connection, CancellationToken stop)
    {
        if ((await SecondLookStore.OfConnectionAsync(session, connection, stop)) is not [var look, ..]) return (0, null);
        var counts = await SecondLookView.CountsAsync(session, look, stop);
        var (asked, answered) = (counts.Sum(count => count.Asked - count.Gone), counts.Sum(count => count.Answered));
        return (look.Id, look.EndedAt is not null || answered >= asked ? null : string.Create(CultureInfo.InvariantCulture, $"Second look {look.Id} is under way: {answered:N0} of {asked:N0} labels are there. Wait for the rest, or end it first."));
    }

    private static async Task<IReadOnlyList<SecondLookEvent.Part>> DrawAsync(Session session, SecondLookWish wish, CancellationToken stop)
    {
        var projects = (await ProjectStore.AllAsync(session, stop)).Where(project => project.Connection == wish.Connection && !project.ForReview && (wish.Projects is null || wish.Projects.Contains(project.Id))).ToArray();
        var singles = new List<(ProjectRow Project, IReadOnlyList<SecondLookStore.Single> Items)>();
        foreach (var project in projects) singles.Add((project, await SecondLookStore.SinglesAsync(session, project.Id, stop)));
        var labels = Allocation.Of([.. singles.Select(own => (long)own.Items.Count)], wish.Percent);
        return
        [
            .. singles.Zip(labels).Where(own => own.Second > 0).Select(own => new SecondLookEvent.Part
            {
                Project = own.First.Project.Id,
                Size = own.First.Items.Count,
                Items = Draw.Of(wish.Seed, own.First.Project.RemoteId, own.First.Items.Select(item => (item.Id, item.RemoteId)), own.Second),
            }),
        ];
    }
}
