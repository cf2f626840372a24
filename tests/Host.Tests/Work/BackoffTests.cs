using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Work;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_grow_up_to_half_an_hour_and_stay_there()
    {
        var waits = Enumerable.Range(1, 50).Select(Backoff.After).ToArray();

        Assert.Equal(waits.Order(), waits);
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30)), (waits[0], waits[^1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue + 1)]
    [InlineData(int.MaxValue)]
    public void Any_count_has_a_wait(int attempts) => Assert.InRange(Backoff.After(attempts), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30));
}
