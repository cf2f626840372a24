using LabelHub.Host.Api.Reads.Items;

namespace LabelHub.Host.Web.Items;

/// <summary>The answers of an item side by side: a row for each field, a column for each contributor.</summary>
internal static class AnswerTable
{
    public static IReadOnlyList<AnswerRow> Of(ItemDetail item)
    {
        var fields = item.Consensus.Select(c => c.Field).Concat(item.Answers.SelectMany(a => a.Regions).Select(r => r.Field)).Distinct(StringComparer.Ordinal);
        return [.. fields.Select(field => Row(item, field))];
    }

    private static AnswerRow Row(ItemDetail item, string field)
    {
        var consensus = item.Consensus.FirstOrDefault(c => c.Field == field);
        return new() { Field = field, Consensus = consensus, Cells = [.. item.Answers.Select(answer => Cell(answer, field, consensus))] };
    }

    private static AnswerCell Cell(AnswerDetail answer, string field, ConsensusDetail? consensus)
    {
        var regions = answer.Regions.Where(region => region.Field == field).ToArray();
        var labels = regions.SelectMany(region => region.Labels).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Lines = RegionWords.Lines(regions),
            Differs = consensus is { HasWinner: true } && regions.Length > 0 && !labels.SetEquals(consensus.Labels),
        };
    }
}
