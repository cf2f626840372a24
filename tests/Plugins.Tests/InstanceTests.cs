using System.Text;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests;

public sealed class InstanceTests : IAsyncDisposable
{
    private readonly Installation _installation = new();

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    [Fact]
    public async Task Instances_with_other_settings_stand_side_by_side()
    {
        var build = await _installation.LoadAsync("Good");
        var lax = await CreateAsync(build, """{"minRegions":0}""");
        var strict = await CreateAsync(build, """{"minRegions":2,"code":"few"}""");

        var laxly = await lax.ValidateAsync([Some.Annotation(regions: Some.Choice("cat"))]);
        var strictly = await strict.ValidateAsync([Some.Annotation(regions: Some.Choice("cat"))]);

        Assert.Empty(laxly[0].Value!);
        Assert.Equal("few", Assert.Single(strictly[0].Value!).Code);
    }

    [Fact]
    public async Task The_settings_in_force_are_written_out_with_defaults_in_one_canonical_way()
    {
        var build = await _installation.LoadAsync("Good");

        var instance = await CreateAsync(build, """{"price":1.500,"minRegions":2.0,"patience":"PT60S"}""");

        Assert.Equal(
            """{"cap":null,"code":"too-few","colour":"red","labels":["cat","dog"],"loud":false,"minRegions":2,"mood":"Strict","moods":[],"note":null,"patience":"PT1M","price":1.5,"seed":42,"share":0.5}""",
            instance.SettingsJson);
    }

    [Fact]
    public async Task Wrong_settings_build_nothing_and_name_every_error()
    {
        var build = await _installation.LoadAsync("Good");

        var result = await build.CreateAsync(Some.Json("""{"minRegion":2,"share":0}"""), TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Failed, result.Status);
        Assert.Equal(
            "The settings of plugin 'fixture.good' are not accepted. /minRegion: There is no setting 'minRegion'; did you mean 'minRegions'? /share: 0 is not accepted; give a number above 0 to 1.",
            result.Reason);
    }

    [Fact]
    public async Task Settings_of_an_earlier_version_are_migrated_by_the_plugin()
    {
        var build = await _installation.LoadAsync("GoodNext");

        var migrated = await build.MigrateAsync(Some.Json("""{"minimum":7}"""), "0.1.0", TestContext.Current.CancellationToken);

        Assert.Equal("""{"minRegions":7}""", migrated.Value.GetRawText());
    }

    [Fact]
    public async Task A_migration_to_settings_that_do_not_fit_says_so()
    {
        var build = await _installation.LoadAsync("GoodNext");

        var migrated = await build.MigrateAsync(Some.Json("""{"minimum":700}"""), "0.1.0", TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Failed, migrated.Status);
        Assert.Contains("Settings of version '0.1.0' do not fit version '0.2.0'.", migrated.Reason, StringComparison.Ordinal);
        Assert.Contains("/minRegions: 700 is not accepted; give a whole number from 0 to 100.", migrated.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_aggregators_and_connectors_run_on_the_plugins_thread()
    {
        var instance = await _installation.StartAsync("Good");
        var field = new Field { Name = "kind", Kind = FieldKind.Choice };
        var answer = new Answer { ContributorId = 1, AnnotationId = 1, Regions = [Some.Choice("cat")] };
        var recorded = new RecordedEvent { Kind = RecordedKind.Delivery, Body = Encoding.UTF8.GetBytes("{}"), ReceivedAt = DateTimeOffset.UnixEpoch, Project = "7" };

        var outcomes = await instance.Thread.CollectAsync(
            [new ItemState { Item = Some.Item().Item, Schema = LabelSchema.Empty }],
            state => new("item", state.Item.Id),
            state => instance.Policies[0].Code.Decide(state),
            stop: TestContext.Current.CancellationToken);
        var consensus = await instance.Thread.RunAsync(new("item", 1), () => instance.Aggregators[0].Code.Decide(field, [answer], FittedModel.None), stop: TestContext.Current.CancellationToken);
        var translation = await instance.Thread.RunAsync(new("event", 9), () => instance.Connectors[0].Code.Translate(recorded), stop: TestContext.Current.CancellationToken);

        Assert.Equal("unsettled", Assert.IsType<AskReview>(Assert.Single(outcomes[0].Value!)).Cause);
        Assert.Equal(["cat"], consensus.Value!.Labels);
        Assert.Equal("7", Assert.IsType<LookWanted>(Assert.Single(translation.Value!.Changes)).Project);
    }

    private static async Task<PluginInstance> CreateAsync(PluginBuild build, string settings)
    {
        var result = await build.CreateAsync(Some.Json(settings), TestContext.Current.CancellationToken);
        Assert.Equal("", result.Reason);
        return result.Value!;
    }
}
