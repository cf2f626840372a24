using System.Security.Cryptography;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Connections;

/// <summary>Connects tools: verify first, then store, then register the hooks and begin to look.</summary>
internal sealed class ConnectionSetup(Hub hub, ConnectorDirectory connectors, ToolPool tools, CredentialProtector protector, HookRegistration hooks, ConnectionCheck check, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>A tool tells its time in whole seconds. In doubt work is new: a label made right after connecting must not pass for history.</summary>
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with a request, all at once.</summary>
    public IReadOnlyList<string> Errors(ConnectionRequest request)
    {
        var errors = new List<string>();
        var kinds = string.Join(", ", connectors.All.Select(c => $"'{c.Kind}'").Order(StringComparer.Ordinal));
        if (request.Kind is null || connectors.Info(request.Kind) is null) errors.Add($"kind: '{request.Kind}' is not served by a loaded plugin. Accepted are {kinds}.");
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 100) errors.Add("name: give the connection a name of 1 to 100 characters.");
        if (request.BaseUrl is not null && !IsHttp(request.BaseUrl)) errors.Add($"baseUrl: '{request.BaseUrl}' is not an http address. Give one like https://label-studio.example.org/.");
        if (request.BaseUrl is not null && Uri.TryCreate(request.BaseUrl, UriKind.Absolute, out var address) && address.UserInfo.Length > 0) errors.Add("baseUrl: give the address without a user name and password; the access token goes into 'token'.");
        if (request.Verify && string.IsNullOrEmpty(request.BaseUrl)) errors.Add("baseUrl: needed to verify. Give the tool's address, or set verify to false.");
        if (request.Verify && string.IsNullOrEmpty(request.Token)) errors.Add("token: needed to verify. Give the tool's access token, or set verify to false.");
        if (request.Secret is { Length: < 8 }) errors.Add("secret: at least 8 characters, or leave it out and one is made.");
        if (request.RequestLimitSeconds is < 0 or > 3600) errors.Add($"requestLimitSeconds: '{request.RequestLimitSeconds}' is outside 0 to 3600.");
        return errors;
    }

    /// <summary>Makes a connection, or mends the one of that name.</summary>
    /// <exception cref="ToolException">The tool could not be verified; nothing was stored.</exception>
    public async Task<ConnectionMade> MakeAsync(ConnectionRequest request, CancellationToken stop)
    {
        var slug = Slug();
        var description = request.Verify ? await tools.Open(request.Kind!, slug, request.BaseUrl!, request.Token!).DescribeAsync(stop) : null;
        var row = Row(request, slug, description);
        row = await hub.WriteAsync(session => StoreAsync(session, row, hasSecret: request.Secret is not null, rulebook.ItemLanes, stop), stop);
        await hooks.RecordAsync(row, stop);
        var registered = request.Verify ? await hooks.RegisterAsync(row, stop) : null;
        var (report, reach) = request is { Verify: true, Test: true } ? await check.TryAsync(row, stop) : (null, null);
        return new()
        {
            Id = row.Id,
            Name = row.Name,
            HookUrl = hooks.Address(row).ToString(),
            Tool = description is null ? null : $"{description.Product} {description.Version}",
            Hooks = registered,
            Abilities = report?.Abilities,
            Reach = reach,
        };
    }

    /// <summary>Lets a connection send again, or keeps it from sending; it goes on receiving.</summary>
    /// <returns>Whether there is such a connection, and it has not left.</returns>
    public Task<bool> SetSendingAsync(long id, bool sends, CancellationToken stop) => hub.WriteAsync(
        async session =>
        {
            if (await ConnectionStore.FindAsync(session, id, stop) is not { State: not ConnectionState.Left } row) return false;
            var going = row.Leaving is null ? ConnectionState.Active : ConnectionState.Leaving;
            await ConnectionStore.SetStateAsync(session, id, sends ? going : ConnectionState.Paused, sends ? null : "Paused by hand.", stop);
            if (sends) await WorkStore.MarkAsync(session, WorkKind.Outbox, [WorkLane.Outbox], [id], Cause.Tool, stop);
            return true;
        },
        stop);

    private static async Task<ConnectionRow> StoreAsync(Session session, ConnectionRow row, bool hasSecret, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        if (await ConnectionStore.ByNameAsync(session, row.Name, stop) is not { } known) return await ConnectionStore.AddAsync(session, row, stop);
        // Found again by its name: its baseline, its address for hooks, their secret and what it follows stay what they were.
        (row.Id, row.Slug, row.Baseline, row.CreatedAt) = (known.Id, known.Slug, known.Baseline, known.CreatedAt);
        if (!hasSecret) row.Secret = known.Secret;
        (row.Follows, row.Tool, row.Reach) = (row.Follows ?? known.Follows, known.Tool, known.Reach);
        await ConnectionStore.UpdateAsync(session, row, stop);
        if (known.Leaving is not null) await LeaveStore.ReconsiderAsync(session, row.Id, lanes, stop);
        return row;
    }

    private ConnectionRow Row(ConnectionRequest request, string slug, ToolDescription? description)
    {
        var hasTool = !string.IsNullOrEmpty(request.BaseUrl) && !string.IsNullOrEmpty(request.Token);
        var limit = request.RequestLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : connectors.Info(request.Kind!)!.RequestLimit;
        return new()
        {
            Slug = slug,
            Kind = request.Kind!,
            Name = request.Name!.Trim(),
            BaseUrl = request.BaseUrl,
            Token = request.Token is { Length: > 0 } token ? protector.Protect(token) : null,
            Secret = protector.Protect(request.Secret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))),
            HasTool = hasTool,
            Trust = request.Trust ?? !hasTool,
            Baseline = request.Baseline?.ToMicros() ?? (clock.Micros() + (description is null ? 0 : (description.ClockOffset - ClockDoubt).ToMicros())),
            ClockOffset = description?.ClockOffset.ToMicros() ?? 0,
            RequestLimit = limit.ToMicros(),
            PeopleLevel = request.PeopleLevel,
            Follows = request.Projects is null ? null : Content.Write(request.Projects),
            State = ConnectionState.Active,
            CreatedAt = clock.Micros(),
        };
    }

    private static string Slug() => "c" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static bool IsHttp(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
