using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

/// <summary>People are placed by how well they work. How much they do places nobody.</summary>
public sealed class RankingTests
{
    [Fact]
    public void Whoever_has_too_few_outcomes_is_not_ranked_and_stands_behind()
    {
        var places = Ranking.Of(Work((1, Evenly(49, 0)), (2, Evenly(50, 25))));

        Assert.Equal([(2L, 1), (1L, (int?)null)], places.Select(place => (place.Contributor, place.Rank)));
        Assert.Equal((49, 1.0), (places[1].Skill!.Judged, places[1].Skill!.Estimate));
    }

    [Fact]
    public void Equals_share_a_place() => Assert.Equal([1, 1, 3], Ranking.Of(Work((1, Evenly(50, 5)), (2, Evenly(50, 5)), (3, Evenly(50, 9)))).Select(place => place.Rank!.Value));

    [Fact]
    public void An_item_counts_once_and_is_right_when_all_that_is_known_of_it_is()
    {
        var standings = new[] { Standing(1, 1, true, "a"), Standing(1, 1, false, "b"), Standing(1, 2, true, "a"), Standing(1, 2, null, "b"), Standing(1, 3, null, "a") };
        var place = Assert.Single(Ranking.Of(standings));

        Assert.Equal((3, 2, 0.5), (place.Items, place.Skill!.Judged, place.Skill!.Estimate));
    }

    [Fact]
    public void More_work_at_the_same_accuracy_never_passes_a_more_accurate_peer() => Prop.ForAll(
        (from better in Gen.Choose(0, 49) from worse in Gen.Choose(better + 1, 50) from rounds in Gen.Choose(1, 8) from own in Gen.Choose(1, 8) select (better, worse, rounds, own)).ToArbitrary(),
        work =>
        {
            var places = Ranking.Of(Work((1, Evenly(50 * work.own, work.better * work.own)), (2, Evenly(50 * work.rounds, work.worse * work.rounds)))).ToDictionary(place => place.Contributor, place => place.Rank);
            return places[1] == 1 && places[2] == 2;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void More_work_at_the_same_accuracy_changes_no_place_at_all() => Prop.ForAll(
        (from misses in Gen.ArrayOf(Gen.Choose(0, 50), 5) from who in Gen.Choose(0, 4) from rounds in Gen.Choose(2, 6) select (misses, who, rounds)).ToArbitrary(),
        work =>
        {
            IEnumerable<(long, int?)> Places(int rounds) => Ranking.Of(Work([.. work.misses.Select((misses, person) => (person + 1L, Repeated(Evenly(50, misses), person == work.who ? rounds : 1)))])).Select(place => (place.Contributor, place.Rank));
            return Places(1).SequenceEqual(Places(work.rounds));
        }).Check(Config.QuickThrowOnFailure);

    /// <summary>Misses spread evenly, so that every stretch has the accuracy of the whole.</summary>
    private static IReadOnlyList<bool> Evenly(int items, int misses) => [.. Enumerable.Range(0, items).Select(item => (long)(item + 1) * misses / items == (long)item * misses / items)];

    private static IReadOnlyList<bool> Repeated(IReadOnlyList<bool> outcomes, int times) => [.. Enumerable.Repeat(outcomes, times).SelectMany(round => round)];

    private static IReadOnlyList<Standing> Work(params IReadOnlyList<(long Person, IReadOnlyList<bool> Outcomes)> people) =>
        [.. people.SelectMany(own => own.Outcomes.Select((right, index) => Standing(own.Person, index + 1, right)))];

    private static Standing Standing(long person, long item, bool? agrees, string field = "a") =>
        new() { Row = new SettlementRow { Id = item, ItemId = item, Field = field, ContributorId = person, Agrees = agrees }, First = item };
}
