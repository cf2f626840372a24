using System.Runtime.CompilerServices;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests;

/// <summary>That a plugin really leaves memory after all that a host does with it: settings read, bound and migrated, rules run, faults thrown.</summary>
public sealed class UnloadTests : IAsyncDisposable
{
    private const int Collections = 20;

    private readonly Installation _installation = new();

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    [Theory]
    [InlineData("Good", "fixture.good", """{"minRegions":2,"moods":["Mild"],"patience":"PT1M","cap":3}""")]
    [InlineData("ThrowsOnOneInput", "fixture.throws-on-one-input", "{}")]
    [InlineData("NeedsLibrary", "fixture.needs-library", "{}")]
    public async Task An_unloaded_plugin_leaves_memory_though_its_instance_is_still_held(string fixture, string id, string settings)
    {
        var (context, instance) = await UseAsync(fixture, settings);

        Assert.True(await _installation.Catalog.UnloadAsync(id, TestContext.Current.CancellationToken));

        Assert.True(IsCollected(context));
        Assert.Empty(instance.Validators);
        Assert.Equal(PluginStatus.Disabled, _installation.Catalog.Find(id)!.Status);
    }

    [Fact]
    public async Task A_replaced_build_leaves_memory_once_closed_while_the_new_one_runs()
    {
        var (old, instance) = await UseAsync("Good", "{}");
        _installation.Install("GoodNext", name: "Good");
        await _installation.Catalog.ScanAsync(TestContext.Current.CancellationToken);
        var next = _installation.Catalog.Find("fixture.good")!;

        await _installation.Catalog.CloseAsync(instance.Hash, TestContext.Current.CancellationToken);

        Assert.True(IsCollected(old));
        Assert.Equal((PluginStatus.Active, "0.2.0"), (next.Status, next.Version));
        Assert.True((await next.CreateAsync(Some.Json("{}"), TestContext.Current.CancellationToken)).Completed);
    }

    [Fact]
    public async Task An_unloaded_plugin_can_be_loaded_again()
    {
        await UseAsync("Good", "{}");
        await _installation.Catalog.UnloadAsync("fixture.good", TestContext.Current.CancellationToken);

        await _installation.Catalog.EnableAsync("fixture.good", TestContext.Current.CancellationToken);

        Assert.Equal(PluginStatus.Active, _installation.Catalog.Find("fixture.good")!.Status);
    }

    [Fact]
    public async Task A_plugin_that_failed_to_load_leaves_nothing_behind()
    {
        await _installation.LoadAsync("ThrowsOnLoad");

        for (var i = 0; i < Collections && IsLoaded("LabelHub.Plugin.ThrowsOnLoad"); i++) Collect();

        Assert.False(IsLoaded("LabelHub.Plugin.ThrowsOnLoad"));
    }

    private static bool IsLoaded(string assembly) => AppDomain.CurrentDomain.GetAssemblies().Any(loaded => loaded.GetName().Name == assembly);

    private static bool IsCollected(WeakReference context)
    {
        Assert.NotNull(context);
        for (var i = 0; i < Collections && context.IsAlive; i++) Collect();
        return !context.IsAlive;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>In a method of its own, so that no local of the test holds the plugin.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<(WeakReference Context, PluginInstance Instance)> UseAsync(string fixture, string settings)
    {
        var instance = await _installation.StartAsync(fixture, settings);
        var build = _installation.Catalog.Find(instance.Id)!;
        await build.MigrateAsync(Some.Json("""{"minimum":7}"""), "0.0.1", TestContext.Current.CancellationToken);
        for (var i = 0; i < 50; i++)
            await instance.ValidateAsync([Some.Annotation(i), Some.Annotation(i + 1)], annotation => Some.Item(annotation.Id == 7 ? """{"poison":1}""" : "{}"));
        Assert.True(build.Context.IsAlive);
        return (build.Context, instance);
    }
}
