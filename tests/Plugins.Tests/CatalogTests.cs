using LabelHub.Plugins.Crashes;
using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Settings;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests;

public sealed class CatalogTests : IAsyncDisposable
{
    private readonly Installation _installation = new();

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    [Fact]
    public async Task A_good_plugin_is_active_and_tells_what_it_brings()
    {
        var build = await _installation.LoadAsync("Good");

        Assert.Equal((PluginStatus.Active, ""), (build.Status, build.Reason));
        Assert.Equal(("fixture.good", "A good plugin", "Counts regions and labels.", "0.1.0"), (build.Id, build.Title, build.Description, build.Version));
        Assert.Equal(64, build.Hash.Length);
        Assert.Equal(
            [new(RuleKind.Validator, "TooFewRegions"), new(RuleKind.Policy, "ReviewUnsettled"), new(RuleKind.Aggregator, "FirstLabel"), new(RuleKind.Connector, "Echo")],
            build.Rules);
        Assert.Equal(SettingKind.Whole, build.Settings!.Settings[0].Kind);
        Assert.Same(build, _installation.Catalog.Find("fixture.good"));
    }

    [Fact]
    public async Task A_plugin_that_throws_while_loading_is_malfunctioned_and_quotes_what_was_thrown()
    {
        var build = await _installation.LoadAsync("ThrowsOnLoad");

        Assert.Equal(PluginStatus.Malfunctioned, build.Status);
        Assert.Equal("Plugin 'fixture.throws-on-load' threw InvalidOperationException 'no licence file' on loading.", build.Reason);
    }

    [Fact]
    public async Task A_plugin_for_another_sdk_is_not_supported_and_nothing_of_it_is_loaded()
    {
        var build = await _installation.LoadAsync("WrongSdk");

        Assert.Equal(PluginStatus.NotSupported, build.Status);
        Assert.StartsWith("Plugin 'fixture.wrong-sdk' asks for SDK 99.1; this host supports ", build.Reason, StringComparison.Ordinal);
        Assert.Contains("Rebuild it against LabelHub.Abstractions", build.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "LabelHub.Plugin.WrongSdk");
    }

    [Fact]
    public async Task A_plugin_that_ships_its_own_sdk_runs_on_the_hosts()
    {
        Assert.True(File.Exists(Path.Combine(Installation.Fixture("ShipsItsOwnSdk"), "LabelHub.Abstractions.dll")));

        var results = await (await _installation.StartAsync("ShipsItsOwnSdk")).ValidateAsync([Some.Annotation()]);

        Assert.Equal("hello", Assert.Single(results[0].Value!).Code);
    }

    [Fact]
    public async Task A_library_in_the_plugins_folder_is_used()
    {
        var results = await (await _installation.StartAsync("NeedsLibrary")).ValidateAsync([Some.Annotation()]);

        Assert.Equal([0L, "regions"], Assert.Single(results[0].Value!).Arguments);
    }

    [Theory]
    [InlineData("with")]
    [InlineData("without")]
    public async Task A_missing_library_is_named(string dependencyFile)
    {
        var folder = _installation.Install("NeedsLibrary");
        File.Delete(Path.Combine(folder, "LabelHub.Plugin.Library.dll"));
        if (dependencyFile == "without") File.Delete(Path.Combine(folder, "LabelHub.Plugin.NeedsLibrary.deps.json"));

        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);

        var build = Assert.Single(_installation.Catalog.Plugins);
        Assert.Equal(PluginStatus.Malfunctioned, build.Status);
        Assert.Equal("Plugin 'fixture.needs-library' needs 'LabelHub.Plugin.Library.dll', which is neither in its folder nor part of .NET; copy the whole output folder of the plugin.", build.Reason);
    }

    [Fact]
    public async Task Two_plugins_in_one_assembly_are_one_too_many()
    {
        var build = await _installation.LoadAsync("TwoPlugins");

        Assert.Equal(PluginStatus.Malfunctioned, build.Status);
        Assert.Contains("'LabelHub.Plugin.TwoPlugins.First', 'LabelHub.Plugin.TwoPlugins.Second'", build.Reason, StringComparison.Ordinal);
        Assert.Contains("exactly one", build.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_something_else_is_a_status_and_harms_no_neighbour()
    {
        var folder = _installation.Install("Good", name: "Broken");
        await File.WriteAllTextAsync(Path.Combine(folder, "LabelHub.Plugin.Good.dll"), "not an assembly", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_installation.Shipped, "Empty"));

        var good = await _installation.LoadAsync("Good");

        Assert.Equal(PluginStatus.Active, good.Status);
        Assert.Equal(
            [("Broken", PluginStatus.Malfunctioned), ("Empty", PluginStatus.Malfunctioned), ("fixture.good", PluginStatus.Active)],
            _installation.Catalog.Plugins.Select(build => (build.Id, build.Status)));
        Assert.Contains("'LabelHub.Plugin.Good.dll' in 'Broken' cannot be read as a .NET assembly", _installation.Catalog.Plugins[0].Reason, StringComparison.Ordinal);
        Assert.Contains("Folder 'Empty' holds no plugin", _installation.Catalog.Plugins[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admins_own_copy_of_a_plugin_supersedes_the_one_that_came_with_the_host()
    {
        _installation.Install("Good");
        _installation.Install("GoodNext", _installation.Own);

        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(PluginStatus.Superseded, "0.1.0"), (PluginStatus.Active, "0.2.0")], _installation.Catalog.Plugins.Select(build => (build.Status, build.Version)));
        Assert.Contains(Path.Combine(_installation.Own, "GoodNext"), _installation.Catalog.Plugins[0].Reason, StringComparison.Ordinal);
        Assert.Equal("0.2.0", _installation.Catalog.Find("fixture.good")!.Version);
    }

    [Fact]
    public async Task A_plugin_switched_off_is_not_loaded_until_it_is_switched_on()
    {
        await using var installation = new Installation { Disabled = ["fixture.throws-on-load", "fixture.good"] };
        Assert.Equal(PluginStatus.Disabled, (await installation.LoadAsync("ThrowsOnLoad")).Status);
        Assert.Equal(PluginStatus.Disabled, (await installation.LoadAsync("Good")).Status);

        await installation.Catalog.EnableAsync("fixture.good", TestContext.Current.CancellationToken);

        Assert.Equal(PluginStatus.Active, installation.Catalog.Find("fixture.good")!.Status);
        Assert.Equal(PluginStatus.Disabled, installation.Catalog.Find("fixture.throws-on-load")!.Status);
    }

    [Fact]
    public async Task A_build_in_quarantine_is_loaded_once_an_admin_lifts_it()
    {
        var hash = PluginStore.Hash(_installation.Install("Good"));
        Directory.CreateDirectory(_installation.State);
        new CrashLedger(_installation.State).Charge([new($"fixture.good@{hash}", "annotation 42", Definite: true)]);
        Assert.Equal(PluginStatus.Quarantined, (await _installation.LoadAsync("Good")).Status);

        _installation.Catalog.LiftQuarantine("fixture.good");
        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);

        Assert.Equal(PluginStatus.Active, _installation.Catalog.Find("fixture.good")!.Status);
    }

    [Fact]
    public async Task A_new_build_leaves_the_quarantine_of_the_old_one_behind()
    {
        var hash = PluginStore.Hash(_installation.Install("Good"));
        Directory.CreateDirectory(_installation.State);
        new CrashLedger(_installation.State).Charge([new($"fixture.good@{hash}", "annotation 42", Definite: true)]);
        _installation.Install("GoodNext", name: "Good");

        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);

        Assert.Equal(PluginStatus.Active, _installation.Catalog.Find("fixture.good")!.Status);
    }

    [Fact]
    public async Task Scanning_again_keeps_what_did_not_change()
    {
        var build = await _installation.LoadAsync("Good");

        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);

        Assert.Same(build, _installation.Catalog.Find("fixture.good"));
    }

    [Fact]
    public async Task A_replaced_build_runs_on_beside_the_new_one_and_can_be_opened_by_hash()
    {
        var old = await _installation.StartAsync("Good");
        _installation.Install("GoodNext", name: "Good");
        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);
        var build = _installation.Catalog.Find("fixture.good")!;
        var next = (await build.CreateAsync(Some.Json("{}"), TestContext.Current.CancellationToken)).Value!;

        var before = await old.ValidateAsync([Some.Annotation()]);
        var after = await next.ValidateAsync([Some.Annotation()]);

        Assert.Equal(("0.1.0", "0.2.0"), (old.Version, next.Version));
        Assert.Equal(("Warning", "Error"), (before[0].Value![0].Severity.ToString(), after[0].Value![0].Severity.ToString()));
        Assert.Equal("0.1.0", (await _installation.Catalog.OpenAsync(old.Hash, TestContext.Current.CancellationToken)).Version);
    }

    [Fact]
    public async Task A_build_is_loaded_from_the_store_when_its_folder_is_long_gone()
    {
        var hash = (await _installation.LoadAsync("Good")).Hash;
        await _installation.Catalog.CloseAsync(hash, TestContext.Current.CancellationToken);
        Directory.Delete(_installation.Shipped, recursive: true);

        var build = await _installation.Catalog.OpenAsync(hash, TestContext.Current.CancellationToken);

        Assert.Equal((PluginStatus.Active, hash), (build.Status, build.Hash));
    }

    [Fact]
    public async Task A_stored_build_that_was_changed_is_refused()
    {
        var hash = (await _installation.LoadAsync("Good")).Hash;
        await _installation.Catalog.CloseAsync(hash, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(_installation.Store, hash, "LabelHub.Plugin.Good.xml"), " ", TestContext.Current.CancellationToken);

        var build = await _installation.Catalog.OpenAsync(hash, TestContext.Current.CancellationToken);

        Assert.Equal(PluginStatus.Malfunctioned, build.Status);
        Assert.Contains("was changed after it was stored", build.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_that_was_never_stored_is_a_status_too()
    {
        var build = await _installation.Catalog.OpenAsync("abc", TestContext.Current.CancellationToken);

        Assert.Equal(PluginStatus.Malfunctioned, build.Status);
        Assert.Contains("No build with hash 'abc' is in the store", build.Reason, StringComparison.Ordinal);
    }
}
