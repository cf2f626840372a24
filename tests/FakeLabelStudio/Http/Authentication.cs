using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tokens;
using LabelHub.FakeLabelStudio.Users;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>Three schemes: a legacy token, the same in X-Api-Key (which wins), an access token.</summary>
internal sealed class Authentication(Store store, TokenOffice tokens)
{
    private const string NotProvided = "Authentication credentials were not provided.";
    private static readonly string[] Open = ["/api/version", "/health", "/api/webhooks/info", "/api/token/refresh"];

    public static bool IsOpen(PathString path) =>
        Open.Contains(path.Value?.TrimEnd('/'), StringComparer.Ordinal);

    public StudioUser Authenticate(IHeaderDictionary headers)
    {
        var given = headers["X-Api-Key"].ToString() is { Length: > 0 } key ? $"Token {key}" : headers.Authorization.ToString();
        var scheme = given.Split(' ', 2);
        return scheme[0].ToUpperInvariant() switch
        {
            "TOKEN" => ByLegacyToken(scheme.ElementAtOrDefault(1)?.Trim() ?? ""),
            "BEARER" => tokens.UserOfAccess(scheme.ElementAtOrDefault(1)?.Trim() ?? "") ?? throw StudioException.Unauthorized(NotProvided),
            _ => throw StudioException.Unauthorized(NotProvided),
        };
    }

    private StudioUser ByLegacyToken(string token)
    {
        if (token.Length == 0)
        {
            throw StudioException.Unauthorized("Invalid token header. No credentials provided.");
        }

        var user = store.Users.All.FirstOrDefault(user => user.Token == token)
            ?? throw StudioException.Unauthorized("Invalid token.");
        return store.LegacyTokensEnabled
            ? user
            : throw StudioException.Unauthorized(
                "Authentication token no longer valid: legacy token authentication has been disabled for this organization");
    }
}
