using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace LabelHub.Host.Connections;

/// <summary>Reads are tried again with jitter; writes never are, since only the outbox knows what may be repeated. A tool that is down is left in peace.</summary>
internal sealed class ResilientHandler(TimeProvider clock) : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _reads = Pipeline(clock)
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = args => ValueTask.FromResult(IsFault(args.Outcome)),
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(200),
            UseJitter = true,
        })
        .AddCircuitBreaker(Breaker())
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head) return await base.SendAsync(request, cancellationToken);
        try
        {
            return await _reads.ExecuteAsync(async stop => await base.SendAsync(request, stop), cancellationToken);
        }
        catch (BrokenCircuitException broken)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The tool failed repeatedly and is left in peace for a while.", broken);
        }
    }

    private static ResiliencePipelineBuilder<HttpResponseMessage> Pipeline(TimeProvider clock) => new() { TimeProvider = clock };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker() => new()
    {
        ShouldHandle = args => ValueTask.FromResult(IsFault(args.Outcome)),
        FailureRatio = 0.5,
        MinimumThroughput = 20,
        SamplingDuration = TimeSpan.FromSeconds(60),
        BreakDuration = TimeSpan.FromSeconds(10),
    };

    private static bool IsFault(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException || outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError };
}
