using LabelHub.Host.Pipeline.Questions;

namespace LabelHub.Host.Tests.Pipeline.Questions;

public sealed class PaceTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void So_many_go_in_a_second_and_no_more()
    {
        var pace = new Pace(3, _clock);

        Assert.Equal([true, true, true, false], [pace.TryTake(), pace.TryTake(), pace.TryTake(), pace.TryTake()]);
        _clock.Advance(TimeSpan.FromSeconds(0.34));
        Assert.Equal([true, false], [pace.TryTake(), pace.TryTake()]);
    }

    [Fact]
    public void A_long_rest_saves_no_more_than_a_second_of_turns()
    {
        var pace = new Pace(2, _clock);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([true, true, false], [pace.TryTake(), pace.TryTake(), pace.TryTake()]);
    }

    [Fact]
    public void A_turn_given_back_can_be_taken()
    {
        var pace = new Pace(1, _clock);
        pace.TryTake();

        pace.Return();

        Assert.True(pace.TryTake());
    }
}
