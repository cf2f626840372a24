using LabelHub.Host.Connections;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LabelHub.Host.Ingest;

/// <summary>Receives deliveries: authenticate, bound, append, answer. Nothing is computed while the tool waits.</summary>
internal static partial class HookEndpoint
{
    private const int PieceSize = 16 * 1024;

    public static void MapHooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/hooks/{connection}", ReceiveAsync).AllowAnonymous().WithName("Receive");
        routes.MapPost("/hooks/{connection}/{project}", ReceiveAsync).AllowAnonymous().WithName("ReceiveForProject");
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, string connection, ConnectionDirectory directory, ConnectorDirectory connectors, EventLog log,
        IOptions<IngestOptions> options, ILogger<EventLog> logger, string? project = null)
    {
        var stop = request.HttpContext.RequestAborted;
        try
        {
            if (Refuse(request, options.Value) is { } refusal) return refusal;
            var found = await directory.BySlugAsync(connection, stop);
            var body = await ReadAsync(request, options.Value.MaxBody, stop);
            if (body is null) return TooLarge(options.Value);
            var info = found is null ? null : connectors.Info(found.Row.Kind);
            if (found is null || !HookAuthentication.IsProved(info, request.Headers, found.Secret, body))
            {
                Log.Refused(logger, connection, found is null ? "no such connection" : "secret or signature missing or wrong");
                return Problems.Unauthorized();
            }

            if (found.Row.State == ConnectionState.Left) return Problems.Of(StatusCodes.Status410Gone, "LabelHub was disconnected from this tool and takes no more of its events. Remove the webhook, or connect the tool again.");
            if (body.Length == 0) return Problems.Invalid("The body is empty. A delivery carries the event as JSON.");
            var identity = DeliveryIdentity.Of(body, info);
            SecretScrubber.Scrub(body, info?.SecretPaths ?? []);
            var stored = await log.AppendAsync(
                new NewEvent { Connection = found.Row.Id, Kind = EventKind.Delivery, Body = body, Identity = identity, Project = project }, stop);
            return Results.Json(new { @event = stored.Id, duplicate = stored.Duplicate }, statusCode: StatusCodes.Status202Accepted);
        }
        catch (Exception down) when (down is StorageDownException or System.Data.Common.DbException)
        {
            Log.Down(logger, connection, down);
            return Problems.Unavailable(request.HttpContext, "The event was not stored: the database cannot be reached. Send it again.");
        }
    }

    private static IResult? Refuse(HttpRequest request, IngestOptions options)
    {
        if (request.ContentLength > options.MaxBody) return TooLarge(options);
        return string.IsNullOrEmpty(request.Headers.ContentEncoding)
            ? null
            : Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"The body is encoded as '{request.Headers.ContentEncoding}'. Send it as it is, without Content-Encoding.");
    }

    private static IResult TooLarge(IngestOptions options) =>
        Problems.Of(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {options.MaxBody:N0} bytes. Send smaller batches, or raise LabelHub:Ingest:MaxBody.");

    private static async Task<byte[]?> ReadAsync(HttpRequest request, long limit, CancellationToken stop)
    {
        // The server's own limit counts the frames of a chunked body too; this one counts what the sender has to say.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = null;
        // A length that is only claimed reserves nothing.
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, PieceSize));
        var piece = new byte[PieceSize];
        while (await request.Body.ReadAsync(piece, stop) is > 0 and var read)
        {
            if (body.Length + read > limit) return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "A delivery to '{Connection}' was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string connection, string reason);

        [LoggerMessage(1102, LogLevel.Error, "A delivery to '{Connection}' could not be stored; the sender was told 503")]
        public static partial void Down(ILogger logger, string connection, Exception error);
    }
}
