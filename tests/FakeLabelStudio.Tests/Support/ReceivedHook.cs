using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tests.Support;

/// <summary>A request as it stood on the wire.</summary>
internal sealed record ReceivedHook(string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string Action => (string)Json["action"]!;

    public string? Header(string name) =>
        Headers.LastOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static async Task<ReceivedHook?> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = await ReadHeadAsync(stream, stop);
        if (head.Length == 0)
        {
            return null;
        }

        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])).ToList();
        var hook = new ReceivedHook(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, "");
        var body = new byte[int.Parse(hook.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);
        return hook with { Body = Encoding.Latin1.GetString(body) };
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
