using System.Net;
using System.Text;

namespace LabelHub.LabelStudio.Tests.Rest;

/// <summary>Answers each call with the next canned answer for its method and path, and remembers what was asked.</summary>
internal sealed class Canned
{
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> _answers = [];

    public List<CannedCall> Calls { get; } = [];

    public ManualClock Clock { get; } = new();

    public Canned On(string call, int status, string body, Action<HttpResponseMessage>? change = null) => On(call, () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        change?.Invoke(response);
        return response;
    });

    public Canned OnRecorded(string call, string name, Action<HttpResponseMessage>? change = null)
    {
        var (status, body) = Recording.Exchange(name);
        return On(call, status, body, change);
    }

    public Canned On(string call, Func<HttpResponseMessage> answer)
    {
        if (!_answers.TryGetValue(call, out var queue)) _answers[call] = queue = new();
        queue.Enqueue(answer);
        return this;
    }

    /// <param name="token">The credential of the connection.</param>
    /// <param name="gate">What every answer waits for.</param>
    public ITool Open(string token = "legacy-token", Task? gate = null) => Some.Tool(new Wire(this, gate ?? Task.CompletedTask), token, Clock);

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        Calls.Add(new(request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.ToString(), body));
        var key = $"{request.Method} {request.RequestUri.AbsolutePath}";
        return _answers.TryGetValue(key, out var queue) && queue.Count > 0
            ? (queue.Count > 1 ? queue.Dequeue() : queue.Peek())()
            : throw new InvalidOperationException($"No answer is canned for '{key}'.");
    }

    private sealed class Wire(Canned studio, Task gate) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            return await studio.AnswerAsync(request);
        }
    }
}
