using Microsoft.Extensions.Hosting;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>A guest in a test's process leaves the process's signals alone.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
