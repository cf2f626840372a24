namespace LabelHub.Incentives.Tests;

/// <summary>What turned out well earns points, more where it is hard.</summary>
public sealed class AnswerPointsTests
{
    private static readonly AnswerPoints Points = new(SomeWork.Settings);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 13)]
    [InlineData(1, 20)]
    public void A_right_answer_earns_the_base_times_one_plus_the_difficulty(double difficulty, long points)
    {
        var award = Assert.Single(Reward('+', difficulty));

        Assert.Equal(("points", points, "answer to 'label' on item 7"), (award.Unit, award.Amount, award.Cause));
        Assert.Equal([7], award.Evidence);
    }

    [Theory]
    [InlineData('-')]
    [InlineData('?')]
    public void What_differs_or_has_no_winner_yet_earns_nothing_and_costs_nothing(char mark) => Assert.Empty(Reward(mark, 1));

    [Fact]
    public void Points_can_be_switched_off() =>
        Assert.Empty(new AnswerPoints(new() { PointsPerAnswer = 0 }).Reward(SomeWork.Judgement(7, '+'), SomeWork.Of("")));

    private static IEnumerable<Award> Reward(char mark, double difficulty) => Points.Reward(SomeWork.Judgement(7, mark, difficulty), SomeWork.Of(""));
}
