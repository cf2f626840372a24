using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>Whether anything of a kind may be written into a project's tool.</summary>
internal static class WriteBackGate
{
    public static string? Holds(IReadOnlyDictionary<string, long> writeBack, ConnectionRow connection, string kind)
    {
        if (!writeBack.ContainsKey(kind)) return "write-back: off for this project and kind";
        return connection.HasTool ? null : "no tool: the connection has no address to write to";
    }
}
