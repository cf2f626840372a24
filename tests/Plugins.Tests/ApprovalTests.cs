using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests;

/// <summary>Where an admin approves each build of their own plugins before it runs.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task Where_approval_is_asked_a_build_of_ones_own_waits_and_each_new_build_waits_again()
    {
        await using var installation = new Installation { Asks = true };
        var hash = PluginStore.Hash(installation.Install("Good", installation.Own));
        await installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);
        var waiting = installation.Catalog.Find("fixture.good")!;
        Assert.Equal(PluginStatus.Unapproved, waiting.Status);
        Assert.StartsWith($"Build '{hash[..16]}' of plugin 'fixture.good', in '", waiting.Reason, StringComparison.Ordinal);
        Assert.False(waiting.HasCode);

        Assert.True(installation.Catalog.Approve([hash]));
        Assert.False(installation.Catalog.Approve([hash]));
        await installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PluginStatus.Active, installation.Catalog.Find("fixture.good")!.Status);

        installation.Install("GoodNext", installation.Own, "Good");
        await installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PluginStatus.Unapproved, installation.Catalog.Find("fixture.good")!.Status);
    }

    [Fact]
    public async Task A_build_that_waits_for_approval_takes_nobodys_place()
    {
        await using var installation = new Installation { Asks = true };
        installation.Install("Good");
        installation.Install("GoodNext", installation.Own, "Good");

        await installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);

        Assert.Equal([PluginStatus.Active, PluginStatus.Unapproved], installation.Catalog.Plugins.Select(build => build.Status));
        Assert.Equal(PluginStatus.Active, installation.Catalog.Find("fixture.good")!.Status);
    }
}
