using Microsoft.AspNetCore.DataProtection;

namespace LabelHub.Host.Connections;

/// <summary>Encrypts tool tokens and hook secrets at rest.</summary>
internal sealed class CredentialProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("LabelHub.Credentials");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Reveal(string stored) => _protector.Unprotect(stored);
}
