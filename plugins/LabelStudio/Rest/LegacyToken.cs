using System.Net.Http.Headers;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>A token without end, sent as it is.</summary>
internal sealed class LegacyToken(string token) : ICredential
{
    private readonly Task<AuthenticationHeaderValue> _header = Task.FromResult(new AuthenticationHeaderValue("Token", token));

    public Task<AuthenticationHeaderValue> CurrentAsync(CancellationToken stop) => _header;

    public bool Discard(AuthenticationHeaderValue refused) => false;
}
