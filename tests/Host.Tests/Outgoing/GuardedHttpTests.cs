using LabelHub.Host.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LabelHub.Host.Tests.Outgoing;

public sealed class GuardedHttpTests : IAsyncLifetime
{
    private readonly WebApplication _server = Server();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task An_address_inside_is_refused_with_what_to_do(string host)
    {
        using var guarded = new GuardedHttp(new HostSettings());

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => guarded.Client().GetAsync(Address(host), Stop));

        Assert.Contains("LABELHUB__OUTGOING__ALLOWPRIVATE=true", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_admin_allowed_it_an_address_inside_answers()
    {
        using var guarded = new GuardedHttp(new HostSettings { Outgoing = new() { AllowPrivate = true } });

        Assert.Equal("here", await guarded.Client().GetStringAsync(Address("127.0.0.1"), Stop));
    }

    [Fact]
    public async Task A_client_thrown_away_leaves_the_others_their_connections()
    {
        using var guarded = new GuardedHttp(new HostSettings { Outgoing = new() { AllowPrivate = true } });

        guarded.Client().Dispose();

        Assert.Equal("here", await guarded.Client().GetStringAsync(Address("127.0.0.1"), Stop));
    }

    public async ValueTask InitializeAsync() => await _server.StartAsync(Stop);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private Uri Address(string host) => new($"http://{host}:{new Uri(_server.Urls.First()).Port}/");

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Text("here"));
        return app;
    }
}
