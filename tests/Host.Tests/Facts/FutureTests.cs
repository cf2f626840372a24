using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Facts;

public sealed class FutureTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, false)]
    [InlineData(60, false)]
    [InlineData(61, true)]
    [InlineData(4_000_000, true)]
    public void What_was_only_heard_of_is_not_from_the_future(int minutes, bool isRefused)
    {
        var problem = Future.Problem([Seen(Now.AddMinutes(minutes))], Stamp(trusted: false));

        Assert.Equal(isRefused, problem is not null);
        if (isRefused) Assert.Contains($"'updated_at' is '{Now.AddMinutes(minutes):yyyy-MM-dd'T'HH:mm:ss'Z'}', and it was '2026-03-02T08:00:00Z'", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_tool_itself_shows_is_taken_whatever_its_clock() => Assert.Null(Future.Problem([Seen(Now.AddYears(10))], Stamp(trusted: true)));

    [Fact]
    public void Deletes_and_pokes_have_no_time_of_their_own() =>
        Assert.Null(Future.Problem([new Ended { Kind = ToolObjectKind.Annotation, Ids = ["1"] }, new LookWanted()], Stamp(trusted: false)));

    private static EventStamp Stamp(bool trusted) => new() { Position = 1, ToolTime = Now.ToMicros(), Trusted = trusted, Delivered = true };

    private static AnnotationSeen Seen(DateTimeOffset at) => new() { Id = "1", Item = "1", Project = "1", Contributor = "ann", CreatedAt = Now, UpdatedAt = at };
}
