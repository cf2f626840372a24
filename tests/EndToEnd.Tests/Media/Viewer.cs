using System.Net;
using System.Net.Http.Headers;

namespace LabelHub.EndToEnd.Tests.Media;

/// <summary>Somebody's browser, as far as it loads files.</summary>
internal sealed class Viewer(Uri root) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, ConnectTimeout = TimeSpan.FromSeconds(5) });

    /// <summary>Signs in by a link.</summary>
    public async Task EnterAsync(string link, CancellationToken stop)
    {
        using var answer = await GetAsync(new Uri(link).PathAndQuery, stop);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"The link was answered {answer.StatusCode}.");
    }

    public async Task<HttpResponseMessage> GetAsync(string path, CancellationToken stop, Action<HttpRequestHeaders>? ask = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, path));
        ask?.Invoke(request.Headers);
        return await _http.SendAsync(request, stop);
    }

    public async Task<HttpStatusCode> StatusAsync(string path, CancellationToken stop)
    {
        using var answer = await GetAsync(path, stop);
        return answer.StatusCode;
    }

    public void Dispose() => _http.Dispose();
}
