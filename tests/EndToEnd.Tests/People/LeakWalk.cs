using System.Net.Http.Headers;
using LabelHub.Host.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>Opens every address that can be read, as a program with a key, as a lead and as a contributor, and looks for what nobody may see.</summary>
internal sealed class LeakWalk(WebApplication app, string key, LeakSeed seed)
{
    // A link is used up by being opened; what it answers is an address alone.
    private static readonly HashSet<string> UsedUp = new(StringComparer.Ordinal) { "/admin", "/me/enter" };

    private Uri Root => new(app.Urls.First());

    /// <summary>How many answers held something to look through.</summary>
    public int Read { get; private set; }

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken stop)
    {
        var leaks = new List<string>();
        using var program = Client();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var lead = Client();
        using var contributor = Client();
        var credentials = app.Services.GetRequiredService<Credentials>();
        using (await lead.GetAsync("/admin?token=" + await credentials.MakeLinkAsync(TimeSpan.FromMinutes(5), stop), stop)) { }
        using (await contributor.GetAsync("/me/enter?token=" + await credentials.MakeOwnLinkAsync(seed.Contributor, TimeSpan.FromMinutes(5), stop), stop)) { }
        foreach (var pattern in Patterns().Order(StringComparer.Ordinal))
        {
            if (UsedUp.Contains(pattern)) continue;
            var reader = pattern.StartsWith("/api/", StringComparison.Ordinal) ? program : pattern.StartsWith("/me", StringComparison.Ordinal) ? contributor : lead;
            foreach (var path in Paths(pattern)) leaks.AddRange(await LookAsync(reader, path, stop));
        }

        return leaks;
    }

    private IEnumerable<string> Patterns() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
        .Distinct();

    /// <summary>Every address of a route, with each value that its holes may have.</summary>
    private IEnumerable<string> Paths(string pattern)
    {
        var hole = System.Text.RegularExpressions.Regex.Match(pattern, @"\{\*{0,2}(\w+)[^}]*\}");
        if (!hole.Success) return [pattern];
        var values = seed.Values.TryGetValue(hole.Groups[1].Value, out var known)
            ? known
            : throw new InvalidOperationException($"The route '{pattern}' has a hole '{hole.Groups[1].Value}' that this walk has no value for. Give it one in {nameof(LeakSeed)}.{nameof(LeakSeed.Values)}.");
        return values.SelectMany(value => Paths(pattern[..hole.Index] + value + pattern[(hole.Index + hole.Length)..]));
    }

    private async Task<IEnumerable<string>> LookAsync(HttpClient reader, string path, CancellationToken stop)
    {
        using var answer = await reader.GetAsync(path, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        if (answer.IsSuccessStatusCode && text.Length > 0) Read++;
        return LeakSeed.Found(text).Select(secret => $"{path} tells '{secret}'");
    }

    private HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Root };
}
