using LabelHub.Host.Connections;

namespace LabelHub.Host.Tests.Connections;

public sealed class LookPaceTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_project_is_left_alone_for_four_times_as_long_as_it_took_to_look_at()
    {
        var pace = new LookPace(_clock);
        await pace.TimeAsync(7, () => Pass(seconds: 2));

        Assert.Equal(TimeSpan.FromSeconds(8), pace.Remaining(7));
        await Pass(seconds: 5);
        Assert.Equal(TimeSpan.FromSeconds(3), pace.Remaining(7));
        await Pass(seconds: 3);
        Assert.Equal(TimeSpan.Zero, pace.Remaining(7));
    }

    [Fact]
    public async Task Other_projects_are_not_kept_waiting()
    {
        var pace = new LookPace(_clock);
        await pace.TimeAsync(7, () => Pass(seconds: 60));

        Assert.Equal(TimeSpan.Zero, pace.Remaining(8));
    }

    [Fact]
    public async Task A_look_that_failed_costs_no_rest()
    {
        var pace = new LookPace(_clock);
        await Assert.ThrowsAsync<TimeoutException>(() => pace.TimeAsync(7, () => throw new TimeoutException()));

        Assert.Equal(TimeSpan.Zero, pace.Remaining(7));
    }

    private Task Pass(int seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return Task.CompletedTask;
    }
}
