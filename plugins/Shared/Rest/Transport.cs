using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LabelHub.Plugin.Shared.Rest;

/// <summary>Makes calls: credential, one second try with a fresh one, and failures in the words the host acts on.</summary>
internal sealed class Transport(HttpClient http, Failures failures, TimeProvider clock, ICredential? credential = null)
{
    public async Task<ApiAnswer<T>> AskAsync<T>(ApiCall call, JsonTypeInfo<T> type, CancellationToken stop)
    {
        using var response = await SuccessAsync(call, stop);
        try
        {
            var content = await response.Content.ReadFromJsonAsync(type, stop) ?? throw new JsonException("The answer is null.");
            return new(content, response.Headers.Date, clock.GetUtcNow());
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            throw failures.Of(call, fault);
        }
    }

    public async Task TellAsync(ApiCall call, CancellationToken stop) => (await SuccessAsync(call, stop)).Dispose();

    /// <summary>Whether the address is there at all.</summary>
    public async Task<bool> ExistsAsync(ApiCall call, CancellationToken stop)
    {
        using var response = await SendAsync(call, stop);
        if (response.StatusCode == HttpStatusCode.NotFound) return false;
        return response.IsSuccessStatusCode ? true : throw await failures.OfAsync(call, response, stop);
    }

    /// <summary>The head of a file, or of the word that it has no such bytes or stands elsewhere.</summary>
    public async Task<HttpResponseMessage> OpenAsync(ApiCall call, CancellationToken stop)
    {
        var response = await SendAsync(call, stop);
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable || IsRedirect(response)) return response;
        using (response) throw await failures.OfAsync(call, response, stop);
    }

    private static bool IsRedirect(HttpResponseMessage response) => response.Headers.Location is not null && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    private async Task<HttpResponseMessage> SuccessAsync(ApiCall call, CancellationToken stop)
    {
        var response = await SendAsync(call, stop);
        if (response.IsSuccessStatusCode) return response;
        using (response) throw await failures.OfAsync(call, response, stop);
    }

    private async Task<HttpResponseMessage> SendAsync(ApiCall call, CancellationToken stop)
    {
        if (credential is null) return await OnceAsync(call, null, stop);
        var header = await credential.CurrentAsync(stop);
        var response = await OnceAsync(call, header, stop);
        // A refused call was not applied, whatever it was, so that it may be made again.
        if (response.StatusCode != HttpStatusCode.Unauthorized || !credential.Discard(header)) return response;
        response.Dispose();
        return await OnceAsync(call, await credential.CurrentAsync(stop), stop);
    }

    private async Task<HttpResponseMessage> OnceAsync(ApiCall call, AuthenticationHeaderValue? header, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(call.Method, call.Path) { Content = call.Body?.Invoke() };
        request.Headers.Authorization = header;
        request.Headers.Range = call.Range?.ToHeader();
        try
        {
            return await http.SendAsync(request, call.IsFile ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            throw failures.Of(call, fault);
        }
    }
}
