using Microsoft.Playwright;

namespace LabelHub.TestKit;

/// <summary>One browser for a test process.</summary>
public sealed class Browsing : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<IBrowser> OpenAsync(CancellationToken stop)
    {
        await _once.WaitAsync(stop);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(Chromium.LaunchOptions());
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _once.Dispose();
    }
}
