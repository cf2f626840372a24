using System.Net;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;

namespace LabelHub.EndToEnd.Tests.Guidelines;

/// <summary>One project's guideline, as a program with an admin key works on it.</summary>
internal sealed class GuidelineApi(HubApi api, long project)
{
    private string Path => $"api/v1/projects/{project}/guideline";

    public Task ShowAsync(bool on, CancellationToken stop) => api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new { guideline = on }, stop);

    public Task<JsonElement> GetAsync(CancellationToken stop) => api.AskAsync(HttpMethod.Get, Path, null, stop);

    public async Task<IReadOnlyList<JsonElement>> VersionsAsync(CancellationToken stop) =>
        [.. (await api.AskAsync(HttpMethod.Get, Path + "/versions", null, stop)).GetProperty("items").EnumerateArray()];

    /// <summary>Writes and publishes a guideline with these rules.</summary>
    /// <returns>The version.</returns>
    public Task<string?> PublishAsync(IReadOnlyList<string> rules, CancellationToken stop) => PublishAsync(rules, [("mood", "Good"), ("mood", "Bad")], stop);

    /// <inheritdoc cref="PublishAsync(IReadOnlyList{string}, CancellationToken)"/>
    public async Task<string?> PublishAsync(IReadOnlyList<string> rules, IEnumerable<(string Field, string Label)> classes, CancellationToken stop)
    {
        await api.AskAsync(HttpMethod.Put, Path, new { purpose = "Telling moods apart.", rules, classes = classes.Select(one => Class(one.Field, one.Label)) }, stop);
        return await PublishAsync(stop);
    }

    public async Task<string?> PublishAsync(CancellationToken stop) => (await api.AskAsync(HttpMethod.Post, Path + "/publish", new { }, stop)).GetProperty("version").GetString();

    /// <returns>The status and the answer.</returns>
    public async Task<(HttpStatusCode Status, string Answer)> ActAsync(string act, object? body, CancellationToken stop)
    {
        try
        {
            return (HttpStatusCode.OK, (await api.AskAsync(HttpMethod.Post, $"{Path}/{act}", body, stop)).GetRawText());
        }
        catch (HttpRequestException refused) when (refused.StatusCode is { } status)
        {
            return (status, refused.Message);
        }
    }

    /// <summary>Waits until the guideline stands so in the tool.</summary>
    /// <returns>The hash of what someone else put there.</returns>
    public async Task<string?> UntilAsync(string state, CancellationToken stop, string? theirs = null)
    {
        JsonElement tool = default;
        await api.UntilAsync(
            async stats => stats.Work is { Due: 0, Waiting: 0 } && (await GetAsync(stop)).TryGetProperty("tool", out tool) && tool.GetProperty("state").GetString() == state
                && (theirs is null || tool.GetProperty("theirs").GetString() == theirs),
            $"the guideline to be '{state}'",
            stop);
        return tool.TryGetProperty("theirsHash", out var hash) ? hash.GetString() : null;
    }

    private static object Class(string field, string label) => new { field, label, definition = $"It sounds {label.ToLowerInvariant()}." };
}
