using System.Net;
using System.Text.RegularExpressions;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>A person's browser without script: it keeps cookies, follows links and fills in forms.</summary>
internal sealed partial class Browser : IDisposable
{
    private const int MostRedirects = 5;
    private readonly SocketsHttpHandler _cookies = new() { AllowAutoRedirect = false, UseCookies = true };
    private readonly HttpMessageInvoker _http;
    private readonly Uri _root;

    public Browser(Uri root) => (_root, _http) = (root, new HttpMessageInvoker(_cookies));

    /// <summary>Where the last page was.</summary>
    public Uri? Address { get; private set; }

    public HttpStatusCode Status { get; private set; }

    /// <summary>Loads a page, following where it leads.</summary>
    /// <returns>Its text, with characters as people read them.</returns>
    public Task<string> OpenAsync(string address, CancellationToken stop) => SendAsync(HttpMethod.Get, new Uri(_root, address), null, stop);

    /// <summary>Submits a form of a page.</summary>
    /// <param name="page">Where the form is.</param>
    /// <param name="action">Where it goes.</param>
    /// <param name="entered">What is entered.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<string> SubmitAsync(string page, string action, IReadOnlyDictionary<string, string> entered, CancellationToken stop)
    {
        var html = await OpenAsync(page, stop);
        var form = Forms().Matches(html).FirstOrDefault(form => WebUtility.HtmlDecode(form.Groups["action"].Value) == action)
            ?? throw new InvalidOperationException($"'{page}' has no form that goes to '{action}': {html}");
        var hidden = Hidden().Matches(form.Groups["inner"].Value).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var content = new FormUrlEncodedContent([.. hidden, .. entered]);
        return await SendAsync(HttpMethod.Post, new Uri(_root, action), content, stop);
    }

    public void Dispose()
    {
        _http.Dispose();
        _cookies.Dispose();
    }

    private async Task<string> SendAsync(HttpMethod method, Uri address, HttpContent? content, CancellationToken stop)
    {
        for (var step = 0; step <= MostRedirects; step++)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            using var answer = await _http.SendAsync(request, stop);
            (Address, Status) = (address, answer.StatusCode);
            if (answer.Headers.Location is not { } next) return await answer.Content.ReadAsStringAsync(stop);
            (method, address, content) = (HttpMethod.Get, new Uri(address, next), null);
        }

        throw new InvalidOperationException($"'{address}' leads round in a circle.");
    }

    [GeneratedRegex("""<form[^>]*action="(?<action>[^"]+)"[^>]*>(?<inner>.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" """)]
    private static partial Regex Hidden();
}
