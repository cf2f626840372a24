namespace LabelHub.Host.Access;

/// <summary>Prints the address that opens the pages, once the server listens; takes in the admin key of the environment.</summary>
internal sealed class AdminLink(Credentials credentials, PublicAddress address, IHostApplicationLifetime life, Announcements announcements) : IHostedService
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("LABELHUB_ADMIN_KEY") is { Length: > 0 } key)
        {
            await credentials.AddKeyAsync(key, "LABELHUB_ADMIN_KEY", Roles.Admin, cancellationToken);
        }

        var link = await credentials.MakeLinkAsync(LinkLife, cancellationToken);
        life.ApplicationStarted.Register(() => announcements.Say($"LabelHub is ready. Open {new Uri(address.Root, "admin?token=" + link)} (works once, within a day)."));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
