using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Reconcile;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>Only the difference is posted, and posting it is enough.</summary>
public sealed class RowDifferenceTests
{
    [Fact]
    public void Posting_the_difference_to_what_stands_gives_what_is_wanted() => ForAll((standing, wanted) =>
        Apply(standing, Between(standing, wanted)).SequenceEqual(wanted.OrderBy(row => row.Key)));

    [Fact]
    public void After_that_there_is_no_difference() => ForAll((standing, wanted) =>
        !Between(Apply(standing, Between(standing, wanted)), wanted).IsAny);

    [Fact]
    public void What_already_stands_as_wanted_is_not_touched() => ForAll((standing, wanted) =>
        Between(standing, wanted) is var difference
        && difference.ToWrite.Concat(difference.Removed).All(row => !(standing.Contains(row) && wanted.Contains(row)))
        && difference.Changed.Zip(difference.Replaced).All(pair => pair.First.Key == pair.Second.Key && pair.First != pair.Second));

    [Fact]
    public void The_order_of_either_side_does_not_matter() => ForAll((standing, wanted) =>
        Apply(standing, Between(standing.Reverse(), [.. wanted.Reverse()])).SequenceEqual(Apply(standing, Between(standing, wanted))));

    private static RowDifference<Row> Between(IEnumerable<Row> standing, IReadOnlyList<Row> wanted) => RowDifference.Of(standing, wanted, row => row.Key, (a, b) => a == b);

    private static Row[] Apply(IEnumerable<Row> standing, RowDifference<Row> difference) =>
        [.. standing.ExceptBy(difference.Removed.Concat(difference.ToWrite).Select(row => row.Key), row => row.Key).Concat(difference.ToWrite).OrderBy(row => row.Key)];

    private static void ForAll(Func<Row[], Row[], bool> holds) =>
        Prop.ForAll((from standing in Rows() from wanted in Rows() select (standing, wanted)).ToArbitrary(), pair => holds(pair.standing, pair.wanted)).QuickCheckThrowOnFailure();

    private static Gen<Row[]> Rows() =>
        from rows in Gen.ListOf(from key in Gen.Choose(1, 6) from content in Gen.Choose(1, 3) select new Row(key, content))
        select rows.DistinctBy(row => row.Key).ToArray();

    private readonly record struct Row(int Key, int Content);
}
