using System.Globalization;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Ledger;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Faults;

internal sealed class FaultMiddleware(FaultBook faults)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        faults.Take(context.Request.Method, context.Request.Path.Value ?? "") switch
        {
            null => next(context),
            Fault.StatusFault fault => ErrorEnvelope.WriteAsync(context.Response, new StudioException(fault.Code, $"Fault: {fault.Code}.")),
            Fault.TooManyFault fault => WriteTooManyAsync(context.Response, fault.RetryAfter),
            Fault.DownFault => ErrorEnvelope.WritePageAsync(context.Response, StatusCodes.Status502BadGateway, "502 Bad Gateway"),
            Fault.SlowFault fault => DelayAsync(context, next, fault.Delay),
            Fault.WithheldFault fault => WithholdAsync(context, next, fault.Breaks),
            _ => ResetAsync(context),
        };

    private static Task WriteTooManyAsync(HttpResponse response, TimeSpan retryAfter)
    {
        var seconds = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.Headers.RetryAfter = seconds;
        return ErrorEnvelope.WriteAsync(
            response, new StudioException(429, $"Request was throttled. Expected available in {seconds} seconds."));
    }

    private static async Task DelayAsync(HttpContext context, RequestDelegate next, TimeSpan delay)
    {
        await Exchange.Of(context).Work.WaitAsync(delay);
        await next(context);
    }

    private static async Task WithholdAsync(HttpContext context, RequestDelegate next, bool breaks)
    {
        context.Response.Body = Stream.Null;
        await next(context);
        Exchange.Of(context).EndWithoutAnswer(breaks ? SeenRequest.Reset : SeenRequest.Unanswered);
        if (!breaks)
        {
            await GoneAsync(context);
        }

        context.Abort();
    }

    private static Task ResetAsync(HttpContext context)
    {
        Exchange.Of(context).EndWithoutAnswer(SeenRequest.Reset);
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Until the client hangs up or the server stops.</summary>
    private static async Task GoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hungUp = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
