using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LabelHub.Abstractions.Plugins;

/// <summary>What a rule wants to know from a service of its own plugin.</summary>
public sealed record Question
{
    /// <summary>The identity of the question within the plugin: the same key is never asked twice.</summary>
    public required string Key { get; init; }

    /// <summary>The <see cref="IService.Name"/> of the service that is asked.</summary>
    public required string Service { get; init; }

    /// <summary>The question, as JSON, at most 64 KiB.</summary>
    public required string Body { get; init; }

    /// <summary>A question whose identity is its content: the same service asked the same is asked once, whichever item it is about.</summary>
    /// <param name="service">The <see cref="IService.Name"/> of the service that is asked.</param>
    /// <param name="body">The question. Put everything into it on which the reply depends, such as the name of a model.</param>
    public static Question To(string service, JsonObject body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var json = body.ToJsonString();
        return new() { Key = $"{service}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 16))}", Service = service, Body = json };
    }
}
