using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Gold;

/// <summary>Reads known answers, and what they tell of a guideline.</summary>
internal sealed class GoldReading(Hub hub)
{
    private const int PageSize = 500;

    /// <param name="project">The project.</param>
    /// <param name="after">The last item seen.</param>
    /// <param name="limit">Of how many items.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Listing<GoldDetail>> ListAsync(long project, long after, int limit, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => GoldStore.ListAsync(session, project, after, limit + 1, stop), stop);
        var items = rows.Select(row => row.ItemId).Distinct().ToList();
        var last = items.Count > limit ? items[limit - 1] : long.MaxValue;
        return new() { Items = [.. rows.Where(row => row.ItemId <= last).Select(Detail)], Next = items.Count > limit ? Cursor.Of(last).ToString() : null };
    }

    /// <summary>The accuracy under each version, newest first.</summary>
    public Task<IReadOnlyList<VersionAccuracy>> AccuracyAsync(long project, CancellationToken stop) => hub.ReadAsync<IReadOnlyList<VersionAccuracy>>(
        async session =>
        {
            var schema = await ProjectStore.SchemaAsync(session, project, stop) ?? LabelSchema.Empty;
            var versions = await GuidelineStore.MarksAsync(session, [project], stop);
            var (gold, work, after) = (new List<GoldRow>(), new List<AnnotationRow>(), 0L);
            while (await GoldStore.ListAsync(session, project, after, PageSize, stop) is { Count: > 0 } page)
            {
                gold.AddRange(page);
                work.AddRange(await GoldStore.WorkAsync(session, [.. page.Select(row => row.ItemId).Distinct()], stop));
                after = page[^1].ItemId;
            }

            var found = GoldAccuracy.Of(schema, versions, gold, work);
            string[] names = [.. versions.Select(version => version.Version)];
            var drop = AccuracyDrop.Of(names, found);
            return [.. names.Reverse().Append("").Where(found.ContainsKey).Select(version => Accuracy(version, found[version]) with { Drop = version == drop?.Version ? drop : null })];
        },
        stop);

    /// <summary>Whether the version in force lowered the accuracy, and by how much.</summary>
    public async Task<AccuracyDrop?> DropAsync(long project, CancellationToken stop) => (await AccuracyAsync(project, stop)).Select(version => version.Drop).FirstOrDefault(drop => drop is not null);

    private static VersionAccuracy Accuracy(string version, Skill skill) => new()
    {
        Version = version.Length == 0 ? null : version,
        Judged = skill.Judged,
        Right = AccuracyDrop.RightOf(skill),
        Accuracy = skill.Estimate,
        Low = skill.Low,
        High = skill.High,
    };

    private static GoldDetail Detail(GoldRow row) => new()
    {
        Item = row.ItemId,
        Field = row.Field,
        Answer = string.Join(", ", Content.Read<Region[]>(row.Answer).Select(Words)),
        Tolerance = row.Tolerance,
        Source = row.Source,
        At = row.At.ToTime(),
    };

    private static string Words(Region region) => region switch
    {
        TextRegion text => string.Join(" / ", text.Texts),
        NumberRegion number => number.Value.ToString(CultureInfo.InvariantCulture),
        DateTimeRegion date => date.Text,
        RatingRegion rating => rating.Stars.ToString(CultureInfo.InvariantCulture),
        _ => region.Label,
    };
}
