namespace LabelHub.Plugins.Loading;

/// <summary>Answers for a network where a host gives none: rules are built and rehearsed without one, and a service that is asked all the same fails.</summary>
internal sealed class NoWayOut : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new HttpRequestException($"'{request.RequestUri}' cannot be reached: this host gives services no network. Replies come from recorded events here.");
}
