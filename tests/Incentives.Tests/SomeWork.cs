namespace LabelHub.Incentives.Tests;

/// <summary>Settled work of one contributor.</summary>
internal static class SomeWork
{
    public static readonly IncentiveSettings Settings = new() { Window = 10, MinJudged = 8, BonusAmount = 50 };

    /// <summary>One item per mark: <c>+</c> right, <c>-</c> not, <c>?</c> without a winner.</summary>
    public static ContributorState Of(string marks) => Of([.. marks.Select((mark, index) => Judgement(index + 1, mark))]);

    public static ContributorState Of(IReadOnlyList<Judgement> settled) =>
        new() { Contributor = new() { Id = 1, Name = "Contributor 1" }, ProjectId = 1, Settled = settled };

    public static Judgement Judgement(long item, char mark, double difficulty = 0, string field = "label") => new()
    {
        ItemId = item,
        Field = field,
        ContributorId = 1,
        Evidence = Evidence.Peers,
        Agrees = mark switch { '+' => true, '-' => false, _ => null },
        Difficulty = difficulty,
    };

    public static string Right(int items) => new('+', items);
}
