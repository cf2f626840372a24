using System.Net;
using System.Net.Http.Headers;
using LabelHub.Host.Access;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Cli;

/// <summary>
/// Speaks to the hub that serves the installation; where none does, opens the installation for the time of one command. The key is that of
/// <c>LABELHUB_ADMIN_KEY</c>, or one made for this command alone.
/// </summary>
internal sealed class HubClient(HttpClient http, WebApplication own, string? lent) : IAsyncDisposable
{
    private static readonly TimeSpan LongestCommand = TimeSpan.FromHours(12);

    public HttpClient Http => http;

    public static async Task<HubClient> OpenAsync(HostSettings settings, CancellationToken stop)
    {
        var running = await IsServedAsync(settings.PublicRoot, stop);
        if (!running) settings.Urls = "http://127.0.0.1:0";
        var app = LabelHubApplication.Build(settings, builder => ServeCommand.Quiet(builder, TextWriter.Null));
        await app.Services.MigrateAsync(stop);
        var given = Environment.GetEnvironmentVariable("LABELHUB_ADMIN_KEY") is { Length: > 0 } known ? known : null;
        var lent = given is null ? await app.Services.GetRequiredService<Credentials>().LendKeyAsync(LongestCommand, "command line", Roles.Admin, stop) : null;
        if (!running) await app.StartAsync(stop);
        var address = running ? settings.PublicRoot : new Uri(app.Urls.First());
        var http = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("cli");
        http.BaseAddress = address;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", given ?? lent);
        return new(http, app, lent);
    }

    /// <summary>Prints the answer; an error goes to standard error.</summary>
    public static async Task<int> PrintAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        var text = await answer.Content.ReadAsStringAsync(stop);
        await (answer.IsSuccessStatusCode ? Console.Out : Console.Error).WriteLineAsync(text);
        return answer.IsSuccessStatusCode ? ExitCode.Done : IsUsage(answer.StatusCode) ? ExitCode.Usage : ExitCode.CouldNotRun;
    }

    /// <summary>422 says that the command was understood, and that the tool did not play along.</summary>
    private static bool IsUsage(HttpStatusCode code) => (int)code < 500 && code != HttpStatusCode.UnprocessableEntity;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (lent is not null) await own.Services.GetRequiredService<Credentials>().ForgetKeyAsync(lent, CancellationToken.None);
        await own.StopAsync();
        await own.DisposeAsync();
    }

    public static async Task<bool> IsServedAsync(Uri root, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) };
        using var probe = new HttpMessageInvoker(handler);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, "healthz/live"));
            using var answer = await probe.SendAsync(request, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
