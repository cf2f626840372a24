using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>The ledger is posted wanted minus posted: whatever came before, it ends at what is wanted, and then nothing is posted.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void What_was_never_posted_is_posted_whole_with_its_cause_and_time()
    {
        var row = Assert.Single(Post([], Award("a", 10)));

        Assert.Equal(("a", "points", 10L, "cause of a", 3L, 99L), (row.AwardKey, row.Unit, row.Amount, row.Cause, row.Position, row.PostedAt));
        Assert.Equal((1L, 10L, SomeFacts.Plugin), (row.ContributorId, row.ProjectId, row.Plugin));
    }

    [Fact]
    public void A_changed_amount_posts_the_rest_up_or_down()
    {
        var posted = Post([], Award("a", 10), Award("b", 10));

        Assert.Equal([("a", 5L), ("b", -7L)], Post(posted, Award("a", 15), Award("b", 3)).Select(row => (row.AwardKey, row.Amount)));
    }

    [Fact]
    public void What_is_no_longer_wanted_is_posted_back_under_the_cause_it_was_given_for()
    {
        var back = Assert.Single(Post(Post([], Award("a", 10)), []));

        Assert.Equal(("a", "points", -10L, "cause of a"), (back.AwardKey, back.Unit, back.Amount, back.Cause));
    }

    [Fact]
    public void An_award_of_nothing_is_no_posting() => Assert.Empty(Post([], Award("a", 0)));

    [Fact]
    public void Whatever_is_wanted_in_turn_the_ledger_balances_and_a_rerun_posts_nothing() => Prop.ForAll(
        Gen.ListOf(Wish()).ToArbitrary(),
        wishes =>
        {
            var posted = new List<PostingRow>();
            return wishes.All(wanted =>
            {
                posted.AddRange(Post(posted, [.. wanted]));
                return Balances(posted, wanted) && Post(posted, [.. wanted]).Count == 0;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Where_no_award_is_negative_no_balance_ever_is() => Prop.ForAll(
        Gen.ListOf(Wish()).ToArbitrary(),
        wishes =>
        {
            var posted = new List<PostingRow>();
            return wishes.All(wanted =>
            {
                posted.AddRange(Post(posted, [.. wanted]));
                return posted.GroupBy(row => row.AwardKey).All(key => key.Sum(row => row.Amount) >= 0);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool Balances(IEnumerable<PostingRow> posted, IReadOnlyCollection<WantedAward> wanted) =>
        posted.GroupBy(row => row.AwardKey).Select(key => (key.Key, Sum: key.Sum(row => row.Amount))).Where(key => key.Sum != 0).ToHashSet()
            .SetEquals(wanted.Where(award => award.Amount != 0).Select(award => (award.Key, award.Amount)));

    private static Gen<IReadOnlyCollection<WantedAward>> Wish() =>
        from keys in Gen.SubListOf("a", "b", "c", "d")
        from amounts in Gen.ArrayOf(Gen.Choose(0, 20), 4)
        select (IReadOnlyCollection<WantedAward>)[.. keys.Zip(amounts, (key, amount) => Award(key, amount))];

    private static IReadOnlyList<PostingRow> Post(IReadOnlyList<PostingRow> posted, params IReadOnlyList<WantedAward> wanted) => Ledger.Difference(
        new ContributorFacts { Contributor = new() { Id = 1 }, Connection = new() { Id = 1 }, ProjectId = 10, Postings = posted }, SomeFacts.Plugin, wanted, 99);

    private static WantedAward Award(string key, long amount) => new(key, "points", amount, $"cause of {key}", 3);
}
