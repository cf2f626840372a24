using System.Net.Http.Headers;

namespace LabelHub.Plugin.Shared.Rest;

internal interface ICredential
{
    Task<AuthenticationHeaderValue> CurrentAsync(CancellationToken stop);

    /// <summary>Says that the tool refused it.</summary>
    /// <returns>Whether <see cref="CurrentAsync"/> can have a different one.</returns>
    bool Discard(AuthenticationHeaderValue refused);
}
