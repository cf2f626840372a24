using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tests.Replay;

/// <summary>One file of the recorded session.</summary>
internal sealed record RecordedExchange(string Name, string Method, string Path, JsonNode? Body, int Status, JsonNode? Response)
{
    public static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded");

    public static IReadOnlyList<RecordedExchange> Session { get; } =
        [.. Directory.GetFiles(System.IO.Path.Combine(Folder, "api"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static RecordedExchange Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var request = json["request"]!;
        return new RecordedExchange(
            System.IO.Path.GetFileNameWithoutExtension(file),
            (string)request["method"]!, (string)request["path"]!, request["body"], (int)json["status"]!, json["response"]);
    }
}
