using System.Text.Json;
using LabelHub.Host.Rules;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Rules;

/// <summary>How rules change: by what is loaded, by settings, never by accident.</summary>
public sealed class RulesetChangeTests(LoadedPlugins plugins) : IClassFixture<LoadedPlugins>
{
    private static readonly RulesetPlugin Gone = new() { Id = "acme.gone", Version = "1.0", Hash = "abc" };

    [Fact]
    public void What_is_loaded_comes_into_force_in_the_order_of_names()
    {
        var loaded = RulesetChange.Loaded(Ruleset.Empty, plugins.Catalog.Plugins);

        Assert.Equal(plugins.Catalog.Plugins.Select(build => (build.Id, build.Hash)).OrderBy(build => build.Id, StringComparer.Ordinal), loaded.Plugins.Select(plugin => (plugin.Id, plugin.Hash)));
        Assert.All(loaded.Plugins, plugin => Assert.Equal("{}", plugin.SettingsFor(1, 1)));
    }

    [Fact]
    public void Loading_the_same_again_is_no_change()
    {
        var loaded = RulesetChange.Loaded(Ruleset.Empty, plugins.Catalog.Plugins);

        Assert.Equal(loaded.Hash(), RulesetChange.Loaded(loaded, plugins.Catalog.Plugins.Reverse()).Hash());
    }

    [Fact]
    public void A_plugin_that_is_not_loaded_keeps_its_place() =>
        Assert.Equal(Gone, RulesetChange.Loaded(new Ruleset { Plugins = [Gone] }, plugins.Catalog.Plugins).Find(Gone.Id));

    [Fact]
    public void A_new_build_keeps_the_settings_of_the_old_one()
    {
        var build = plugins.Catalog.Plugins[0];
        var before = new Ruleset { Plugins = [new() { Id = build.Id, Version = "0.0.1", Hash = "old" }] };
        before = RulesetChange.WithSettings(before, build.Id, Scope.Project(5), JsonElement.Parse("""{"a":1}"""));

        var after = RulesetChange.Loaded(before, [build]);

        Assert.Equal((build.Hash, """{"a":1}"""), (after.Find(build.Id)!.Hash, after.Find(build.Id)!.SettingsFor(1, 5)));
    }

    [Fact]
    public void Settings_change_one_scope_of_one_plugin()
    {
        var before = new Ruleset { Plugins = [Gone, Gone with { Id = "acme.other" }] };

        var after = RulesetChange.WithSettings(before, "acme.other", Scope.Default, JsonElement.Parse("""{"a":1}"""));

        Assert.Equal(("{}", """{"a":1}"""), (after.Plugins[0].SettingsFor(1, 1), after.Plugins[1].SettingsFor(1, 1)));
        Assert.NotEqual(before.Hash(), after.Hash());
    }

    [Fact]
    public void The_difference_is_told_in_a_sentence()
    {
        var before = new Ruleset { Plugins = [Gone, Gone with { Id = "b" }, Gone with { Id = "c" }, Gone with { Id = "d" }, Gone with { Id = "same" }] };
        var after = RulesetChange.WithSettings(
            new Ruleset { Plugins = [Gone with { Id = "a" }, Gone with { Id = "b", Version = "2.0" }, Gone with { Id = "c", Hash = "def" }, Gone with { Id = "d" }, Gone with { Id = "same" }] },
            "d", Scope.Default, JsonElement.Parse("""{"a":1}"""));

        Assert.Equal("'a' 1.0 added; 'b' 1.0 to 2.0; 'c' 1.0 rebuilt; settings of 'd' changed; 'acme.gone' removed", RulesetChange.Describe(before, after));
    }

    [Fact]
    public void Where_only_the_aggregators_differ_it_says_that() => Assert.Equal(
        "Aggregators changed", RulesetChange.Describe(Ruleset.Empty, new Ruleset { Aggregators = new Dictionary<string, string> { [Scope.Default] = "other" } }));
}
