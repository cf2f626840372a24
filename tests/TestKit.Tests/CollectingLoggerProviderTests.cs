using Microsoft.Extensions.Logging;

namespace LabelHub.TestKit.Tests;

public sealed class CollectingLoggerProviderTests
{
    [Fact]
    public void What_was_logged_is_kept_as_it_would_be_read()
    {
        using var provider = new CollectingLoggerProvider();
        var say = LoggerMessage.Define<string>(LogLevel.Warning, new(7, "Late"), "The tool '{Tool}' is late");

        say(provider.CreateLogger("LabelHub.Ingest"), "studio", new TimeoutException("30 s"));

        var entry = Assert.Single(provider.Entries);
        Assert.Equal(("LabelHub.Ingest", LogLevel.Warning, "The tool 'studio' is late"), (entry.Category, entry.Level, entry.Message));
        Assert.Equal(7, entry.Event.Id);
        Assert.IsType<TimeoutException>(entry.Exception);
    }

    [Fact]
    public void What_was_logged_outlives_the_host_that_disposed_of_it()
    {
        var provider = new CollectingLoggerProvider();
        LoggerMessage.Define(LogLevel.Information, default, "Stopping")(provider.CreateLogger("LabelHub"), null);

        provider.Dispose();

        Assert.Single(provider.Entries);
    }
}
