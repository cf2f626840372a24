using System.Security.Cryptography;
using System.Text;

namespace LabelHub.Abstractions.Connectors;

/// <summary>What a tool holds of an effect.</summary>
public sealed record Sighting
{
    /// <summary>The tool's id of the object that carries it.</summary>
    public required string ObjectId { get; init; }

    /// <summary>What else of the object matters when it is met again, such as the tool's stamp of it.</summary>
    public string? Stamp { get; init; }

    /// <summary>Whether its content is what the order wants.</summary>
    public required bool Matches { get; init; }

    /// <summary>Whether its content is someone else's, and nobody has allowed to overwrite it: nothing is written then, a person decides.</summary>
    public bool Foreign { get; init; }

    /// <summary>What the tool answered, for the receipt, no secrets: at most 4,000 characters, or the whole text where people edit it in the tool.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The name of a text: a person who allows it to be overwritten names what was on screen.</summary>
    /// <param name="text">The text as the tool answered it.</param>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
