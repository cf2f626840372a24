using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

public sealed class SettlementTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void An_item_is_settled_by_as_many_people_as_the_tool_asks_for(int people, bool settled) =>
        Assert.Equal(settled, Settlement.IsSettled(SomeFacts.Of([.. Enumerable.Repeat("yes", people)])));

    [Fact]
    public void One_person_who_answers_three_times_is_one() => Assert.False(Settlement.IsSettled(
        SomeFacts.Empty with { Annotations = [SomeFacts.Annotation(1, "a", id: 1), SomeFacts.Annotation(1, "a", id: 2), SomeFacts.Annotation(1, "a", id: 3)] }));

    [Fact]
    public void Empty_work_settles_nothing() => Assert.False(Settlement.IsSettled(
        SomeFacts.Empty with { Annotations = [SomeFacts.Annotation(1, "a"), SomeFacts.Annotation(2, "a"), SomeFacts.Annotation(3, null)] }));

    [Fact]
    public void A_decision_about_the_item_in_another_project_settles_nothing_here()
    {
        var elsewhere = SomeFacts.Decision("a");
        elsewhere.ItemId = 999;
        Assert.False(Settlement.IsSettled(SomeFacts.Of("a") with { Decisions = [elsewhere] }));
    }

    [Fact]
    public void Two_accounts_of_a_person_are_one_of_the_people_that_the_tool_asks_for() =>
        Assert.False(Settlement.IsSettled(SomeFacts.Of("a", "a", "a") with { Peers = new() { Persons = new Dictionary<long, long> { [1] = 1, [2] = 1 } } }));

    [Fact]
    public void A_decision_settles() => Assert.True(Settlement.IsSettled(SomeFacts.Of("a") with { Decisions = [SomeFacts.Decision("a")] }));
}
