using System.Net;
using LabelHub.Host.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace LabelHub.Host.Connections;

internal static class ConnectionServices
{
    public static IServiceCollection AddToolConnections(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("LabelHub");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRepository(provider.GetRequiredService<Hub>())));
        // No redirects: an address an admin allowed must not lead elsewhere. No cookies: the tool's session is not ours.
        services.AddHttpClient(ToolPool.ClientName, client => client.Timeout = TimeSpan.FromSeconds(60))
            .ConfigurePrimaryHttpMessageHandler(() => Handler(DecompressionMethods.All))
            .AddHttpMessageHandler(provider => new ResilientHandler(provider.GetRequiredService<TimeProvider>()));
        // Bytes are counted by ranges, so that they come as they are.
        services.AddHttpClient(ToolPool.FileClientName, client => client.Timeout = TimeSpan.FromSeconds(60)).ConfigurePrimaryHttpMessageHandler(() => Handler(DecompressionMethods.None));
        return services
            .AddSingleton<CredentialProtector>()
            .AddSingleton<ConnectionDirectory>()
            .AddSingleton<ConnectionSetup>()
            .AddSingleton<LeaveDesk>()
            .AddSingleton<HookRegistration>()
            .AddSingleton<ConnectionCheck>()
            .AddSingleton<ToolPool>()
            .AddSingleton<ToolRecords>()
            .AddSingleton<Poll>()
            .AddSingleton<CaughtUp>()
            .AddSingleton<Census>()
            .AddSingleton<LookPace>()
            .AddSingleton<LookLane>();
    }

    private static SocketsHttpHandler Handler(DecompressionMethods decompression) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = decompression,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
