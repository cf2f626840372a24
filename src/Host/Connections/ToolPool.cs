using System.Collections.Concurrent;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Connections;

/// <summary>Opens tools. One per connection and credential, so that its access token and its limits are shared.</summary>
internal sealed class ToolPool
{
    public const string ClientName = "tool";
    public const string FileClientName = "tool files";

    private readonly ConcurrentDictionary<(long Id, string Url, string Token), ITool> _tools = new();
    private readonly ConnectionDirectory _directory;
    private readonly ConnectorDirectory _connectors;
    private readonly IHttpClientFactory _clients;
    private readonly TimeProvider _clock;

    public ToolPool(ConnectionDirectory directory, ConnectorDirectory connectors, IHttpClientFactory clients, TimeProvider clock)
    {
        (_directory, _connectors, _clients, _clock) = (directory, connectors, clients, clock);
        // A tool is code of its plugin: kept beyond a reload, the old build would go on writing, and could never leave memory.
        connectors.Changed += _tools.Clear;
    }

    /// <exception cref="ToolException">The connection has no tool, or no plugin speaks its language.</exception>
    public async Task<ITool> OpenAsync(long connection, CancellationToken stop)
    {
        var open = await _directory.ByIdAsync(connection, stop);
        if (open is not null && !_connectors.IsReady(open.Row.Kind)) throw new ToolException(ToolFailure.Unavailable, $"No plugin that runs connects to '{open.Row.Kind}'. See the plugins page for the reason.");
        return open is { Row: { HasTool: true, BaseUrl: { } url }, Token: { } token }
            ? _tools.GetOrAdd((connection, url, token), _ => Open(open.Row.Kind, open.Row.Slug, url, token))
            : throw new ToolException(ToolFailure.Rejected, $"Connection {connection} has no tool: it was made without an address and a token.");
    }

    public ITool Open(string kind, string name, string url, string token)
    {
        var address = new Uri(url.EndsWith('/') ? url : url + "/");
        return _connectors.Open(kind, new ToolAccess { Connection = name, BaseAddress = address, Token = token, Http = Client(ClientName, address), Files = Client(FileClientName, address), Clock = _clock });
    }

    private HttpClient Client(string name, Uri address)
    {
        var http = _clients.CreateClient(name);
        http.BaseAddress = address;
        return http;
    }
}
