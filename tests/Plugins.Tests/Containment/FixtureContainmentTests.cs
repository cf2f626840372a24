using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Containment;

/// <summary>The same guard around plugins that were really built and loaded.</summary>
public sealed class FixtureContainmentTests : IAsyncDisposable
{
    private readonly Installation _installation = new();

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    [Fact]
    public async Task A_plugin_that_never_returns_is_suspended_and_holds_one_thread()
    {
        var instance = await _installation.StartAsync("Hangs");
        var release = instance.Validators[0].Code.GetType().GetMethod("Release")!;
        using var started = new SemaphoreSlim(0);
        var batch = instance.ValidateAsync([Some.Annotation(1), Some.Annotation(2, skipped: true), Some.Annotation(3)], onStart: () => started.Release());
        await started.WaitAsync(TestContext.Current.CancellationToken);
        await started.WaitAsync(TestContext.Current.CancellationToken);

        _installation.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([RunStatus.Completed, RunStatus.TimedOut, RunStatus.Suspended], (await batch).Select(run => run.Status));
        var build = _installation.Catalog.Find("fixture.hangs")!;
        Assert.Equal(PluginStatus.Suspended, build.Status);
        Assert.Contains("on annotation 2", build.Reason, StringComparison.Ordinal);
        Assert.False(await _installation.Catalog.UnloadAsync("fixture.hangs", TestContext.Current.CancellationToken));
        await _installation.Catalog.EnableAsync("fixture.hangs", TestContext.Current.CancellationToken);
        Assert.Same(build, _installation.Catalog.Find("fixture.hangs"));
        Assert.Equal((PluginStatus.Suspended, "Plugin 'fixture.hangs' still holds the thread of a run that never returned; restart LabelHub to free it."), (build.Status, build.Reason));

        release.Invoke(null, null);
        await build.Thread.LostRun.WaitAsync(TestContext.Current.CancellationToken);
        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PluginStatus.Active, _installation.Catalog.Find("fixture.hangs")!.Status);
    }

    [Fact]
    public async Task An_exception_on_one_input_leaves_the_others_of_the_batch_alone()
    {
        var instance = await _installation.StartAsync("ThrowsOnOneInput");

        var results = await instance.ValidateAsync(
            [Some.Annotation(1), Some.Annotation(2), Some.Annotation(3)],
            annotation => Some.Item(annotation.Id == 2 ? """{"poison":"arsenic"}""" : "{}"));

        Assert.Equal([RunStatus.Completed, RunStatus.Failed, RunStatus.Completed], results.Select(run => run.Status));
        Assert.Equal("Plugin 'fixture.throws-on-one-input' threw TastesBadException 'tasted 'arsenic'' on annotation 2.", results[1].Reason);
        Assert.Equal(PluginStatus.Active, _installation.Catalog.Find("fixture.throws-on-one-input")!.Status);
    }

    [Fact]
    public async Task An_endless_stream_of_findings_is_cut_off()
    {
        var instance = await _installation.StartAsync("Allocates");

        var results = await instance.ValidateAsync([Some.Annotation()]);

        Assert.Equal(RunStatus.Failed, results[0].Status);
        Assert.Contains("more than 1,000 outcomes", results[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_only_takes_its_time_completes()
    {
        var instance = await _installation.StartAsync("Slow", """{"perAnnotation":"PT0.01S"}""");

        var results = await instance.ValidateAsync([Some.Annotation(1), Some.Annotation(2)]);

        Assert.All(results, run => Assert.Equal(RunStatus.Completed, run.Status));
    }

    [Fact]
    public async Task What_a_rule_returned_holds_nothing_of_the_plugins_own()
    {
        var instance = await _installation.StartAsync("NeedsLibrary");

        var finding = Assert.Single((await instance.ValidateAsync([Some.Annotation()]))[0].Value!);

        var plugin = instance.Validators[0].Code.GetType().Assembly;
        Assert.NotEqual(plugin, finding.Arguments.GetType().Assembly);
        Assert.All(finding.Arguments, argument => Assert.NotEqual(plugin, argument.GetType().Assembly));
    }
}
