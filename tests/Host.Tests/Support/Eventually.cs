using System.Diagnostics;

namespace LabelHub.Host.Tests.Support;

/// <summary>Waits for what another thread or process is about to do, by looking until it is so.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static Task TrueAsync(Func<Task<bool>> isSo, string what) => TrueAsync(isSo, () => what);

    public static async Task TrueAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var since = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(since) > Patience) Assert.Fail($"Waited {Patience.TotalSeconds:N0} s for {what()}.");
            await look.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
