using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>The ledger is posted wanted minus posted: it ends at what is wanted, then nothing is posted, and what was posted stands until what it rests on is decided anew.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void What_was_never_posted_is_posted_whole_with_its_cause_and_evidence()
    {
        var lines = Post(new(), Award("a", 10));

        Assert.Equal([("earned", 1L, 10L), ("issued", 0L, -10L)], lines.Select(line => (line.Account, line.ContributorId, line.Amount)));
        Assert.Equal(("a", "points", "cause of a", "[100]", 3L, 99L), (lines[0].AwardKey, lines[0].Unit, lines[0].Cause, lines[0].Evidence, lines[0].Position, lines[0].PostedAt));
    }

    [Fact]
    public void A_rule_that_changes_its_mind_takes_nothing_back_and_adds_nothing()
    {
        var book = new Book();
        book.Post(Award("a", 10), Award("b", 10));

        Assert.Empty(Post(book, Award("a", 15)));
    }

    [Fact]
    public void What_rests_on_an_answer_that_was_decided_anew_follows_the_decision()
    {
        var book = new Book();
        book.Post(Award("a", 10), Award("b", 10, item: 200));
        book.Decide(100);

        var back = Post(book, Award("b", 3, item: 200));

        Assert.Equal([("a", -10L), ("a", 10L)], back.Select(line => (line.AwardKey, line.Amount)));
    }

    [Fact]
    public void After_the_decision_was_followed_the_award_stands_again()
    {
        var book = new Book();
        book.Post(Award("a", 10));
        book.Decide(100);
        book.Post(Award("a", 4));

        Assert.Empty(Post(book));
        Assert.Equal(4, book.Earned("a"));
    }

    [Fact]
    public void An_approved_plan_that_puts_other_rules_in_force_for_its_time_opens_an_award()
    {
        var book = new Book { Timeline = Ruled("1") };
        book.Post(Award("a", 10) with { Rule = book.Rule });
        book.Timeline = Ruled("2");

        Assert.Equal(-10, Post(book)[0].Amount);
    }

    [Fact]
    public void An_award_of_nothing_is_no_posting() => Assert.Empty(Post(new(), Award("a", 0)));

    [Fact]
    public void Whatever_is_wanted_and_decided_in_turn_every_transaction_balances_and_a_rerun_posts_nothing() => Prop.ForAll(
        Gen.ListOf(Step()).ToArbitrary(),
        steps =>
        {
            var book = new Book();
            return steps.All(step =>
            {
                if (step.Decided is { } item) book.Decide(item);
                book.Post([.. step.Wanted]);
                return book.Balances && Post(book, [.. step.Wanted]).Count == 0;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Without_a_decision_no_amount_ever_falls() => Prop.ForAll(
        Gen.ListOf(Step()).ToArbitrary(),
        steps =>
        {
            var book = new Book();
            foreach (var step in steps) book.Post([.. step.Wanted]);
            return book.Lines.Where(line => line.Account == Account.Earned).All(line => line.Amount > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Timeline Ruled(string version)
    {
        var ruleset = new Ruleset { Plugins = [new() { Id = SomeFacts.Plugin, Version = version, Hash = version }] };
        return new() { Rulesets = new Dictionary<long, Ruleset> { [1] = ruleset }, Spans = [new() { Position = 1, Ruleset = 1, From = 0, To = long.MaxValue }] };
    }

    private static Gen<(IReadOnlyCollection<WantedAward> Wanted, long? Decided)> Step() =>
        from keys in Gen.SubListOf("a", "b", "c", "d")
        from amounts in Gen.ArrayOf(Gen.Choose(0, 20), 4)
        from decided in Gen.Elements<long?>(null, 100, 200)
        select ((IReadOnlyCollection<WantedAward>)[.. keys.Zip(amounts, (key, amount) => Award(key, amount, key is "a" or "b" ? 100 : 200))], decided);

    private static IReadOnlyList<PostingRow> Post(Book book, params IReadOnlyList<WantedAward> wanted) => book.Difference(wanted);

    private static WantedAward Award(string key, long amount, long item = 100) => new() { Key = key, Unit = "points", Amount = amount, Cause = $"cause of {key}", Evidence = [item], Position = 3 };

    /// <summary>A ledger of one contributor who answered two items.</summary>
    private sealed class Book
    {
        private readonly List<SettlementRow> _settled = [Settled(1, 100), Settled(2, 200)];

        public List<PostingRow> Lines { get; } = [];

        public Timeline Timeline { get; set; } = Timeline.Empty;

        public string Rule => Timeline.RulesetAt(3).Find(SomeFacts.Plugin)!.Rule(1, 10);

        public bool Balances => Lines.GroupBy(line => (line.TransactionKey, line.Unit)).All(transaction => transaction.Sum(line => line.Amount) == 0);

        public void Decide(long item) => _settled.Add(Settled(_settled.Count + 1, item));

        public long Earned(string key) => Lines.Where(line => line.Account == Account.Earned && line.AwardKey == key).Sum(line => line.Amount);

        public void Post(params IReadOnlyList<WantedAward> wanted)
        {
            foreach (var line in Difference(wanted))
            {
                line.Id = Lines.Count + 1;
                Lines.Add(line);
            }
        }

        public IReadOnlyList<PostingRow> Difference(IReadOnlyList<WantedAward> wanted)
        {
            var facts = SomeFacts.Contributor with { Settled = Standing.Of(_settled), Postings = [.. Lines.Where(line => line.Account == Account.Earned)] };
            return
            [
                .. Ledger.Entitlements(facts, SomeFacts.Plugin, Timeline, wanted).Where(award => award.Missing != 0)
                    .SelectMany(award => LedgerTransaction.Award(facts, SomeFacts.Plugin, award, Account.Issued, 99)),
            ];
        }

        private static SettlementRow Settled(long id, long item) => new() { Id = id, ItemId = item, ContributorId = 1, Evidence = "Peers" };
    }
}
