using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Reconcile;

public sealed class ValveTests
{
    private static readonly Valve Open = new() { Project = 10, Kind = "consensus" };

    [Fact]
    public void A_valve_that_nobody_set_is_open() => Assert.Null(Open.Closed(null));

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    public void The_tenth_that_is_sent_shuts_a_canary(long sent, bool open) => Assert.Equal(open, (Open with { SentSinceCanary = sent }).Closed(null) is null);

    [Fact]
    public void A_budget_that_is_used_up_says_when_it_goes_on()
    {
        var free = Some.Instant.ToMicros();

        var closed = (Open with { Hourly = 1_500, FreeAt = free }).Closed(null)!;

        Assert.Equal(($"budget: 1,500 an hour are used up; goes on at {Some.Instant:HH:mm:ss} UTC", free), (closed.Reason, closed.Until));
    }

    [Fact]
    public void A_stop_shuts_every_valve_until_it_is_taken_back()
    {
        Assert.Equal("stopped: all writing is stopped", Open.Closed(new HaltRow { Stopped = true })!.Reason);
        Assert.Equal("stopped: moving", (Open with { SentSinceCanary = 10 }).Closed(new HaltRow { Stopped = true, Why = "moving" })!.Reason);
        Assert.Null(Open.Closed(new HaltRow { Stopped = false, Why = "moving" }));
    }
}
