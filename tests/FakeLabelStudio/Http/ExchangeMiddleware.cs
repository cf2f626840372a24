using System.Globalization;
using LabelHub.FakeLabelStudio.Ledger;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>The outermost stage: starts the request's limit, takes its body in, keeps the ledger, gives the request up when it is late.</summary>
internal sealed class ExchangeMiddleware(Studio studio)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var exchange = Begin(context);
        try
        {
            // Before anything waits: a client that hangs up later has still asked.
            exchange.Body = await ReadAsync(context, exchange.Work);
            await next(context);
        }
        catch (WorkLimitPassedException)
        {
            exchange.EndWithoutAnswer(SeenRequest.GivenUp);
            context.Abort();
        }
        catch (BadHttpRequestException)
        {
            // The client hung up before its request was complete.
            exchange.EndWithoutAnswer(SeenRequest.Reset);
            context.Abort();
        }
    }

    private Exchange Begin(HttpContext context)
    {
        var request = context.Request;
        var now = studio.Clock.Now;
        var entry = studio.Ledger.Arrived(now, request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "");
        var work = new WorkLimit(studio.Options.Waits, studio.Options.RequestLimit, () => studio.Ledger.Applied(entry));
        var exchange = new Exchange(work, ending => studio.Ledger.EndedWithoutAnswer(entry, ending));
        context.Features.Set(exchange);
        context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        context.Response.OnStarting(() =>
        {
            if (exchange.IsAnswered)
            {
                studio.Ledger.Answered(entry, context.Response.StatusCode);
            }

            return Task.CompletedTask;
        });
        return exchange;
    }

    private static async Task<byte[]> ReadAsync(HttpContext context, WorkLimit work)
    {
        using var limit = work.Token();
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, limit.Token);
            // A server of the WSGI kind reads as many bytes as the header says: of a chunked body it sees nothing.
            return context.Request.ContentLength is null ? [] : body.ToArray();
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new WorkLimitPassedException("The request's body did not arrive within the limit.");
        }
    }
}
