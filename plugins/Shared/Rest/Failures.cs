using System.Net;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Shared.Rest;

/// <summary>Says why a call did not succeed, in the tool's own words and without secrets.</summary>
/// <param name="tool">The tool's name for people.</param>
/// <param name="advice">What to do where the credential is refused.</param>
/// <param name="token">The credential, which no message may hold.</param>
/// <param name="words">Finds the tool's own words in the body of an error.</param>
/// <param name="clock">The clock.</param>
internal sealed class Failures(string tool, string advice, string token, Func<JsonElement, string?> words, TimeProvider clock)
{
    private const int MaxWords = 500;

    public async Task<ToolException> OfAsync(ApiCall call, HttpResponseMessage response, CancellationToken stop)
    {
        var failure = Kind(call, response.StatusCode);
        var said = Conceal(call, await WordsAsync(response, stop));
        var message = $"{tool} answered {(int)response.StatusCode} to '{call}': {said} {Advice(failure)}";
        return new(failure, message) { RetryAfter = Wait(response) };
    }

    public ToolException Of(ApiCall call, Exception fault)
    {
        if (fault is ToolException known) return known;
        var failure = Kind(call, fault);
        return new(failure, $"'{call}' to {tool} did not succeed: {Conceal(call, fault.Message)} {Advice(failure)}", fault);
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

    private string Advice(ToolFailure failure) => failure switch
    {
        ToolFailure.Unauthorized => advice,
        ToolFailure.Gone => "It is not there, or the token's account cannot see it.",
        ToolFailure.Throttled => "It asks to wait.",
        ToolFailure.Unknown => "It may have been applied all the same; look before trying again.",
        ToolFailure.Unavailable => "Nothing was changed; it will be tried again.",
        _ => "It will not be accepted as it is.",
    };

    private async Task<string> WordsAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true) return $"(an answer of type '{response.Content.Headers.ContentType?.MediaType}')";
        try
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(stop));
            var said = body.RootElement.ValueKind == JsonValueKind.Object ? words(body.RootElement) : null;
            return Sentence(string.IsNullOrEmpty(said) ? body.RootElement.GetRawText() : said);
        }
        catch (Exception fault) when (fault is JsonException or IOException or HttpRequestException)
        {
            return "(an answer that cannot be read)";
        }
    }

    private static string Sentence(string said)
    {
        var bounded = said.Length <= MaxWords ? said : $"{said[..MaxWords]}…";
        return bounded.EndsWith('.') ? bounded : $"{bounded}.";
    }

    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private string Conceal(ApiCall call, string said)
    {
        var concealed = said.Replace(token, "***", StringComparison.Ordinal);
        return string.IsNullOrEmpty(call.Secret) ? concealed : concealed.Replace(call.Secret, "***", StringComparison.Ordinal);
    }
}
