using System.Net.Http.Headers;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>A personal access token is never sent as it is: it buys access tokens that last five minutes.</summary>
internal sealed class PersonalToken(string refresh, Transport transport, TimeProvider clock) : ICredential
{
    /// <summary>A token about to end could end on the way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>For a token that does not tell its end.</summary>
    private static readonly TimeSpan Untold = TimeSpan.FromMinutes(4);

    private readonly SingleFlight<AccessToken> _renewal = new();
    private volatile AccessToken? _current;

    public async Task<AuthenticationHeaderValue> CurrentAsync(CancellationToken stop)
    {
        if (_current is { } held && clock.GetUtcNow() < held.Expires - Margin) return held.Header;
        // The run is shared, so no single caller's cancellation may end it.
        return (await _renewal.RunAsync(RenewAsync).WaitAsync(stop)).Header;
    }

    public bool Discard(AuthenticationHeaderValue refused)
    {
        if (_current is { } held && held.Header.Equals(refused)) _current = null;
        return true;
    }

    private async Task<AccessToken> RenewAsync()
    {
        var call = new ApiCall(HttpMethod.Post, "api/token/refresh/")
        {
            IsWrite = false,
            Body = () => JsonBody.Of(new() { Refresh = refresh }, WireJson.Default.TokenExchange),
        };
        var answer = await transport.AskAsync(call, WireJson.Default.TokenExchange, CancellationToken.None);
        var access = answer.Content.Access
            ?? throw new ToolException(ToolFailure.Unauthorized, "Label Studio gave no access token for the personal access token; make a new one in its account settings.");
        return _current = new(new("Bearer", access), JwtPayload.Read(access)?.Expires ?? clock.GetUtcNow() + Untold);
    }

    private sealed record AccessToken(AuthenticationHeaderValue Header, DateTimeOffset Expires);
}
