using System.Text.Json;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Users;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>What an endpoint sees of a request.</summary>
internal sealed class Call(HttpContext context, Exchange exchange)
{
    public StudioUser User => exchange.User ?? throw new InvalidOperationException($"'{context.Request.Path}' is open: it has no user.");

    public Caller Caller => new(User, exchange.Work);

    public Body Body => new(Parse(exchange.Body));

    public byte[] Bytes => exchange.Body;

    public HttpRequest Request => context.Request;

    public string? Query(string name) => Request.Query[name].FirstOrDefault();

    /// <summary>A number, or null where there is none that can be read.</summary>
    public int? Number(string name) => int.TryParse(Query(name), out var number) ? number : null;

    public bool? Flag(string name) => Query(name)?.ToUpperInvariant() switch
    {
        null or "" => null,
        "TRUE" or "1" or "YES" or "ON" => true,
        _ => false,
    };

    public static ValueTask<Call> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new Call(context, Exchange.Of(context)));

    private static JsonElement Parse(byte[] body)
    {
        if (body.Length == 0)
        {
            return JsonElements.EmptyObject;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new StudioException(400, $"JSON parse error - {error.Message}");
        }
    }
}
