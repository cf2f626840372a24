using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Guidelines.Tests;

public sealed class GuidelineVersionsTests
{
    private static readonly GuidelineRow[] Published = [new() { Version = "1.0.0", Position = 10 }, new() { Version = "1.1.0", Position = 20 }];

    [Theory]
    [InlineData(9, null)]
    [InlineData(11, "1.0.0")]
    [InlineData(19, "1.0.0")]
    [InlineData(21, "1.1.0")]
    public void The_newest_version_before_something_happened_was_in_force(long position, string? version) => Assert.Equal(version, GuidelineVersions.At(Published, position));

    [Fact]
    public void Without_a_version_nothing_was_in_force() => Assert.Null(GuidelineVersions.At([], 5));
}
