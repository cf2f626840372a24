using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>How an answer stands by the last word on it, in the place where it first settled.</summary>
internal sealed record Standing
{
    public required SettlementRow Row { get; init; }

    /// <summary>The number of its first settlement since the project looks at people: its place among the others.</summary>
    public required long First { get; init; }

    /// <summary>Whether a decision or an approved plan spoke after it had settled.</summary>
    public bool IsAmended => Row.Id != First;

    public Judgement Judgement => new()
    {
        ItemId = Row.ItemId,
        Field = Row.Field,
        ContributorId = Row.ContributorId,
        Evidence = Enum.Parse<Evidence>(Row.Evidence),
        Agrees = Row.Agrees,
        Difficulty = Row.Difficulty,
    };

    /// <summary>The standings that rows in their order come to.</summary>
    public static IReadOnlyList<Standing> Of(IEnumerable<SettlementRow> rows) =>
    [
        .. rows.OrderBy(row => row.Id).GroupBy(row => (row.ItemId, row.Field, row.ContributorId))
            .Select(own => new Standing { Row = own.Last(), First = (own.FirstOrDefault(row => row.Managed) ?? own.First()).Id }).OrderBy(standing => standing.First),
    ];
}
