using System.Text;
using System.Text.Json;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rules;
using LabelHub.Plugins;
using LabelHub.Plugins.Containment;

namespace LabelHub.Host.Pipeline.Questions;

/// <summary>Asks one question. The call begins on the plugin's thread, and is waited for elsewhere, so that its I/O keeps no rule from running.</summary>
internal sealed class ServiceCall(PluginThread thread, TimeProvider clock)
{
    private const int LongestReply = 64 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public async Task<ServiceAnswer> AskAsync(RuleInstance rules, Question question, long number, CancellationToken stop)
    {
        using var time = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, time.Token);
        var begun = await thread.RunAsync(new Subject("question", number), () => Begin(rules, question, either.Token), stop: stop);
        if (!begun.Completed) return begun.Status == RunStatus.Suspended ? ServiceAnswer.NotAsked(begun.Reason) : ServiceAnswer.Failed(begun.Reason);
        if (begun.Value is not { } answering) return ServiceAnswer.Unknown($"The plugin brings no service '{question.Service}'. A rule asks a service of its own plugin, by its name.");
        try
        {
            return Read((await answering.WaitAsync(either.Token))?.Body);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return ServiceAnswer.Failed($"Service '{question.Service}' did not answer within {Limit.TotalSeconds:0} s.");
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // A service is other people's code: whatever it throws is its answer to this attempt.
            return ServiceAnswer.Failed($"Service '{question.Service}' failed with {fault.GetType().Name}: {fault.Message}");
        }
    }

    /// <summary>What a service throws before it waits for anything is no fault of the plugin's rules.</summary>
    private static Task<Reply>? Begin(RuleInstance rules, Question question, CancellationToken stop)
    {
        if (rules.Services.FirstOrDefault(service => service.Name == question.Service) is not { } service) return null;
        try
        {
            return service.AnswerAsync(question, stop);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Task.FromException<Reply>(fault);
        }
    }

    private static ServiceAnswer Read(string? body)
    {
        if (body is null) return ServiceAnswer.Failed("The service answered null instead of a reply.");
        if (Encoding.UTF8.GetByteCount(body) > LongestReply) return ServiceAnswer.Failed($"The service answered {Encoding.UTF8.GetByteCount(body):N0} bytes; at most {LongestReply:N0} are kept.");
        try
        {
            using var json = JsonDocument.Parse(body);
            return ServiceAnswer.Of(body);
        }
        catch (JsonException fault)
        {
            return ServiceAnswer.Failed($"The service answered something that is no JSON: '{(body.Length > 80 ? body[..80] + "…" : body)}' ({fault.Message})");
        }
    }
}
