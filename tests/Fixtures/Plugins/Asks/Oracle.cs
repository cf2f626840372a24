using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Asks;

public sealed class Oracle : IService
{
    public const string OwnName = "oracle";

    private int _calls;

    public string Name => OwnName;

    public Task<Reply> AnswerAsync(Question question, CancellationToken stop) => (string)JsonNode.Parse(question.Body)!["ask"]! switch
    {
        "fail" => throw new InvalidOperationException("the oracle is out"),
        var ask when ask.StartsWith("hang:", StringComparison.Ordinal) => HangAsync(ask["hang:".Length..]),
        "mumble" => Task.FromResult(new Reply { Body = "not { json" }),
        var ask => Task.FromResult(new Reply { Body = $$"""{"said":"{{ask}}","call":{{++_calls}}}""" }),
    };

    /// <summary>Never answers; a file tells that it was asked.</summary>
    private static async Task<Reply> HangAsync(string mark)
    {
        await Task.Yield();
        await File.WriteAllTextAsync(mark, "");
        return await new TaskCompletionSource<Reply>().Task;
    }
}
