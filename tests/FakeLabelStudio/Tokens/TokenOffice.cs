using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.FakeLabelStudio.Tokens;

/// <summary>Issues and checks personal access tokens: a refresh token that lasts two centuries buys access tokens of five minutes.</summary>
internal sealed class TokenOffice(Store store)
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromSeconds(300);

    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(200 * 365);
    private readonly Jwt _jwt = new(RandomNumberGenerator.GetBytes(32));
    private readonly HashSet<int> _holders = [];

    public string IssuePersonal(StudioUser user)
    {
        _holders.Add(user.Id);
        return Issue("refresh", user.Id, RefreshLifetime);
    }

    /// <summary>One valid personal token a user is all that Community allows.</summary>
    public string IssueFirstPersonal(StudioUser user) =>
        _holders.Contains(user.Id)
            ? throw new StudioException(409, "You already have a valid API token. Please revoke it before creating a new one.")
            : IssuePersonal(user);

    public bool HoldsPersonal(StudioUser user) => _holders.Contains(user.Id);

    public string Refresh(string refresh) =>
        UserOf(refresh, "refresh") is { } user && store.ApiTokensEnabled
            ? Issue("access", user.Id, AccessLifetime)
            : throw StudioException.Unauthorized("Token is invalid");

    /// <summary>Null for anything but a live access token: the refresh token itself opens nothing.</summary>
    public StudioUser? UserOfAccess(string access) => store.ApiTokensEnabled ? UserOf(access, "access") : null;

    private string Issue(string type, int user, TimeSpan lifetime)
    {
        var now = store.Clock.Now;
        return _jwt.Write(new JsonObject
        {
            ["token_type"] = type,
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["user_id"] = user,
        });
    }

    private StudioUser? UserOf(string token, string type)
    {
        var claims = _jwt.Read(token);
        var isLive = claims?["token_type"]?.GetValue<string>() == type
            && claims["exp"]!.GetValue<long>() > store.Clock.Now.ToUnixTimeSeconds();
        return isLive ? store.Users.Find(claims!["user_id"]!.GetValue<int>()) : null;
    }
}
