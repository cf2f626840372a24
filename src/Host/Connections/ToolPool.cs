using System.Collections.Concurrent;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Connections;

/// <summary>Opens tools. One per connection and credential, so that its access token and its limits are shared.</summary>
internal sealed class ToolPool(ConnectionDirectory directory, ConnectorDirectory connectors, IHttpClientFactory clients, TimeProvider clock)
{
    public const string ClientName = "tool";

    private readonly ConcurrentDictionary<(long Id, string Url, string Token), ITool> _tools = new();

    /// <exception cref="ToolException">The connection has no tool, or no plugin speaks its language.</exception>
    public async Task<ITool> OpenAsync(long connection, CancellationToken stop)
    {
        var open = await directory.ByIdAsync(connection, stop);
        return open is { Row: { HasTool: true, BaseUrl: { } url }, Token: { } token }
            ? _tools.GetOrAdd((connection, url, token), _ => Open(open.Row.Kind, url, token))
            : throw new ToolException(ToolFailure.Rejected, $"Connection {connection} has no tool: it was made without an address and a token.");
    }

    public ITool Open(string kind, string url, string token)
    {
        var address = new Uri(url.EndsWith('/') ? url : url + "/");
        var http = clients.CreateClient(ClientName);
        http.BaseAddress = address;
        return connectors.Open(kind, new ToolAccess { BaseAddress = address, Token = token, Http = http, Clock = clock });
    }

    /// <summary>Forgets tools whose plugin was reloaded or whose connection changed.</summary>
    public void Forget() => _tools.Clear();
}
