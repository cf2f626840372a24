namespace LabelHub.Host.Web.Actions;

/// <summary>What became of a new connection.</summary>
public sealed record ConnectionAdded
{
    /// <summary>What is wrong, by the name of the field in camel case; under an empty name what is wrong with the whole.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public long Id { get; init; }

    public string HookUrl { get; init; } = "";

    /// <summary>The secret in clear, shown this once.</summary>
    public string Secret { get; init; } = "";

    /// <summary>The header in which the tool is to send the secret; <see langword="null"/> for a tool that signs with it instead.</summary>
    public string? SecretHeader { get; init; }

    /// <summary>Whether the hook was registered in the tool already.</summary>
    public bool Registered { get; init; }
}
