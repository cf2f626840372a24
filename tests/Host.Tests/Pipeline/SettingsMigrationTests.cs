using System.Text.Json;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rules;
using LabelHub.Host.Tests.Support;
using Microsoft.Extensions.Logging;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Settings that were stored for another version of a plugin are read by the one that comes into force.</summary>
public sealed class SettingsMigrationTests(Engines engines)
{
    private const string Good = "fixture.good";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_of_an_older_version_are_handed_to_the_new_one_in_every_scope()
    {
        await using var bench = await WithOldSettingsAsync((Scope.Default, """{"minimum":3}"""), (Scope.Project(10), """{"minimum":7}"""));

        await bench.Get<Activation>().ActivateLoadedAsync(Stop);

        var plugin = bench.Get<Rulebook>().Timeline.Current.Find(Good)!;
        Assert.Equal(("0.1.0", """{"minRegions":3}""", """{"minRegions":7}"""), (plugin.Version, plugin.SettingsFor(1, 11), plugin.SettingsFor(1, 10)));
        Assert.DoesNotContain(bench.Logs.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData("""{"other":1}""")]
    [InlineData("""{"minimum":"many"}""")]
    [InlineData("""{"minimum":101}""")]
    public async Task Settings_that_the_new_version_cannot_read_go_back_to_its_defaults_and_the_log_tells(string old)
    {
        await using var bench = await WithOldSettingsAsync((Scope.Default, """{"minimum":3}"""), (Scope.Project(10), old));

        await bench.Get<Activation>().ActivateLoadedAsync(Stop);

        var plugin = bench.Get<Rulebook>().Timeline.Current.Find(Good)!;
        Assert.Equal(("""{"minRegions":3}""", "{}"), (plugin.SettingsFor(1, 11), plugin.SettingsFor(1, 10)));
        var told = Assert.Single(bench.Logs.Entries, entry => entry.Level == LogLevel.Warning).Message;
        Assert.StartsWith("The settings of plugin 'fixture.good' in scope 'project:10' go back to their defaults: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_set_there_is_nothing_to_migrate()
    {
        await using var bench = await WithOldSettingsAsync((Scope.Default, "{}"));

        await bench.Get<Activation>().ActivateLoadedAsync(Stop);

        Assert.Equal("{}", bench.Get<Rulebook>().Timeline.Current.Find(Good)!.SettingsFor(1, 1));
        Assert.DoesNotContain(bench.Logs.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task The_same_version_keeps_its_settings_and_loading_again_activates_nothing()
    {
        await using var bench = await WithOldSettingsAsync((Scope.Default, """{"minimum":3}"""));
        await bench.Get<Activation>().ActivateLoadedAsync(Stop);
        var since = bench.Get<Rulebook>().Timeline.InForceSince(long.MaxValue);

        await bench.Get<Activation>().ActivateLoadedAsync(Stop);

        Assert.Equal(since, bench.Get<Rulebook>().Timeline.InForceSince(long.MaxValue));
    }

    private async Task<Workbench> WithOldSettingsAsync(params IReadOnlyList<(string Scope, string Json)> settings)
    {
        var bench = await Workbench.OpenAsync(engines, Engine.Sqlite, "Good");
        var current = bench.Get<Rulebook>().Timeline.Current;
        var old = new RulesetPlugin { Id = Good, Version = "0.0.9", Hash = "old", Settings = settings.ToDictionary(s => s.Scope, s => JsonElement.Parse(s.Json)) };
        await bench.Get<Activation>().ActivateAsync(current with { Plugins = [.. current.Plugins.Select(p => p.Id == Good ? old : p)] }, "an older version", Stop);
        return bench;
    }
}
