using System.Net;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>Says why a call did not succeed, in the tool's own words and without secrets.</summary>
internal sealed class Failures(string token, TimeProvider clock)
{
    private const int MaxWords = 500;

    public async Task<ToolException> OfAsync(ApiCall call, HttpResponseMessage response, CancellationToken stop)
    {
        var failure = Kind(call, response.StatusCode);
        var words = Conceal(call, await WordsAsync(response, stop));
        var message = $"Label Studio answered {(int)response.StatusCode} to '{call}': {words} {Advice(failure)}";
        return new(failure, message) { RetryAfter = Wait(response) };
    }

    public ToolException Of(ApiCall call, Exception fault)
    {
        if (fault is ToolException known) return known;
        var failure = Kind(call, fault);
        return new(failure, $"'{call}' to Label Studio did not succeed: {Conceal(call, fault.Message)} {Advice(failure)}", fault);
    }

    private static ToolFailure Kind(ApiCall call, HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ToolFailure.Unauthorized,
        HttpStatusCode.NotFound => ToolFailure.Gone,
        HttpStatusCode.TooManyRequests => ToolFailure.Throttled,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Open(call),
        _ => ToolFailure.Rejected,
    };

    private static ToolFailure Kind(ApiCall call, Exception fault) => fault switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => ToolFailure.Unavailable,
        JsonException when !call.IsWrite => ToolFailure.Rejected,
        _ => Open(call),
    };

    /// <summary>A write whose outcome was not told may have happened; a read did not, whatever became of it.</summary>
    private static ToolFailure Open(ApiCall call) => call.IsWrite ? ToolFailure.Unknown : ToolFailure.Unavailable;

    private static string Advice(ToolFailure failure) => failure switch
    {
        ToolFailure.Unauthorized => "Check the connection's token: a legacy token or a personal access token of an account that may see the project.",
        ToolFailure.Gone => "It is not there, or the token's account cannot see it.",
        ToolFailure.Throttled => "It asks to wait.",
        ToolFailure.Unknown => "It may have been applied all the same; look before trying again.",
        ToolFailure.Unavailable => "Nothing was changed; it will be tried again.",
        _ => "It will not be accepted as it is.",
    };

    private static async Task<string> WordsAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/json") return $"(an answer of type '{response.Content.Headers.ContentType?.MediaType}')";
        try
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(stop));
            var words = body.RootElement.ValueKind == JsonValueKind.Object ? body.RootElement.Deserialize(WireJson.Default.Fault)?.ToString() : null;
            return Sentence(string.IsNullOrEmpty(words) ? body.RootElement.GetRawText() : words);
        }
        catch (Exception fault) when (fault is JsonException or IOException or HttpRequestException)
        {
            return "(an answer that cannot be read)";
        }
    }

    private static string Sentence(string words)
    {
        var bounded = words.Length <= MaxWords ? words : $"{words[..MaxWords]}…";
        return bounded.EndsWith('.') ? bounded : $"{bounded}.";
    }

    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private string Conceal(ApiCall call, string words)
    {
        var concealed = words.Replace(token, "***", StringComparison.Ordinal);
        return string.IsNullOrEmpty(call.Secret) ? concealed : concealed.Replace(call.Secret, "***", StringComparison.Ordinal);
    }
}
