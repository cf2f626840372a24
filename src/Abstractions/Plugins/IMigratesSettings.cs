using System.Text.Json;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Lets a settings record read what was written for an earlier version of its plugin. Optional.</summary>
/// <example>
/// <code>
/// public sealed record BoxSettings : IMigratesSettings
/// {
///     public double MinArea { get; init; } = 0.0005;
///
///     // Until version 2 the share was given in percent.
///     public static JsonElement Migrate(JsonElement old, string fromVersion) =&gt; fromVersion.StartsWith("1.", StringComparison.Ordinal)
///         ? JsonSerializer.SerializeToElement(new { minArea = old.GetProperty("minAreaPercent").GetDouble() / 100 })
///         : old;
/// }
/// </code>
/// </example>
public interface IMigratesSettings
{
    /// <summary>Turns old settings into today's. Must be pure.</summary>
    /// <param name="old">The settings as they were stored: a JSON object, property names in camel case.</param>
    /// <param name="fromVersion">The version of the plugin they were stored for; never the running one.</param>
    /// <returns>A JSON object that today's schema accepts.</returns>
    static abstract JsonElement Migrate(JsonElement old, string fromVersion);
}
