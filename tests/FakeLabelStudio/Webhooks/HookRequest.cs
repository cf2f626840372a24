using System.Net.Http.Headers;
using System.Text;
using LabelHub.FakeLabelStudio.Http;

namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>The request of one delivery, header by header as on the observed wire; the hook's own headers override all others.</summary>
internal static class HookRequest
{
    public static HttpRequestMessage Of(Delivery delivery)
    {
        var address = new Uri(delivery.Hook.Url);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(delivery.Body)),
        };
        foreach (var (name, value) in Headers(delivery.Hook, address))
        {
            Set(request, name, value);
        }

        return request;
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(StudioWebhook hook, Uri address)
    {
        yield return new("User-Agent", "python-requests/2.32.3");
        yield return new("Accept-Encoding", "gzip, deflate");
        yield return new("Accept", "*/*");
        yield return new("Connection", "keep-alive");
        yield return new("Content-Type", "application/json");
        foreach (var header in hook.Headers)
        {
            yield return header;
        }

        if (address.UserInfo.Length > 0)
        {
            var credentials = Encoding.Latin1.GetBytes(Uri.UnescapeDataString(address.UserInfo));
            yield return new("Authorization", $"Basic {Convert.ToBase64String(credentials)}");
        }
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        RefuseBeyondLatin1(value);
        HttpHeaders headers = name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) ? request.Content!.Headers : request.Headers;
        headers.Remove(name);
        if (!headers.TryAddWithoutValidation(name, value) || value.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new FormatException($"Invalid leading whitespace, reserved character(s), or return character(s) in header value: '{value}'");
        }
    }

    /// <summary>The real server trips over these after the change is stored: the caller gets a 500 for something that was done.</summary>
    private static void RefuseBeyondLatin1(string value)
    {
        var position = value.AsSpan().IndexOfAnyExceptInRange('\0', '\u00ff');
        if (position >= 0)
        {
            throw StudioException.Unforeseen(
                500, $"'latin-1' codec can't encode character '\\u{(int)value[position]:x4}' in position {position}: ordinal not in range(256)");
        }
    }
}
