using System.Threading.RateLimiting;

namespace LabelHub.Host.Access;

/// <summary>How often one address may try a link or ask to be let in: tokens are long, so this is against noise and flooding.</summary>
internal static class GuessLimit
{
    public const string Policy = "guesses";
    public const int PerMinute = 20;

    public static IServiceCollection AddGuessLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
