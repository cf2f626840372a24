namespace LabelHub.Host;

/// <summary>Whether plugins that an admin puts under <c>data/plugins</c> run at once. Those that lie beside the program always do: who can write there can replace the program.</summary>
internal sealed class PluginTrust
{
    public const string Auto = "auto";

    /// <summary>Each build waits until an admin approves it by its hash.</summary>
    public const string Ask = "ask";

    public string Approval { get; set; } = Auto;

    public bool Asks => Approval == Ask;
}
