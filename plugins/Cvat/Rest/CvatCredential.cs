using System.Net.Http.Headers;
using System.Text;

namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>A personal access token, the older kind of token, or a name and a password; the first two cannot be told apart for certain, so both are tried.</summary>
internal sealed class CvatCredential(string token) : ICredential
{
    private const int LegacyLength = 40;

    private readonly AuthenticationHeaderValue[] _schemes = Schemes(token);
    private volatile int _current;

    public Task<AuthenticationHeaderValue> CurrentAsync(CancellationToken stop) => Task.FromResult(_schemes[_current]);

    public bool Discard(AuthenticationHeaderValue refused)
    {
        var place = Array.IndexOf(_schemes, refused);
        _current = (place + 1) % _schemes.Length;
        return _schemes.Length > 1;
    }

    private static AuthenticationHeaderValue[] Schemes(string token)
    {
        if (token.Contains(':', StringComparison.Ordinal)) return [new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(token)))];
        var (personal, legacy) = (new AuthenticationHeaderValue("Bearer", token), new AuthenticationHeaderValue("Token", token));
        return token.Length == LegacyLength && token.All(char.IsAsciiHexDigitLower) ? [legacy, personal] : [personal, legacy];
    }
}
