using LabelHub.Host.Access;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Cli;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(HostSettings settings, CancellationToken stop)
    {
        await using var app = LabelHubApplication.Build(settings, builder => Quiet(builder, Console.Out));
        await app.Services.MigrateAsync(stop);
        await app.RunAsync(stop);
        return ExitCode.Done;
    }

    /// <summary>What the libraries say in passing stays out of the way; a command that prints data keeps standard output for it.</summary>
    public static void Quiet(WebApplicationBuilder builder, TextWriter announcements)
    {
        builder.Services.AddSingleton(new Announcements(announcements));
        foreach (var noisy in new[] { "Microsoft", "Quartz", "System.Net.Http" }) builder.Logging.AddFilter(noisy, LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error);
        // Keys live in the database, beside what they protect; docs say so, not a warning at each start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (announcements == Console.Out) return;
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
    }
}
