using LabelHub.Plugins.Discovery;

namespace LabelHub.Plugins.Tests.Discovery;

public sealed class SdkVersionTests
{
    [Theory]
    [InlineData("0.1.0.0", "0.1.9.0", true)]
    [InlineData("0.1.0.0", "0.2.0.0", false)]
    [InlineData("0.2.0.0", "0.1.0.0", false)]
    [InlineData("0.9.0.0", "1.0.0.0", false)]
    [InlineData("1.0.0.0", "1.4.0.0", true)]
    [InlineData("1.4.0.0", "1.4.0.0", true)]
    [InlineData("1.5.0.0", "1.4.0.0", false)]
    [InlineData("2.0.0.0", "1.4.0.0", false)]
    [InlineData("1.4.0.0", "2.0.0.0", false)]
    public void A_host_runs_what_was_built_for_its_own_major_version_up_to_its_minor(string asked, string host, bool supported) =>
        Assert.Equal(supported, SdkVersion.Supports(new(asked), new(host)));
}
