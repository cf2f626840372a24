using System.Reflection;

namespace LabelHub.Host.Tests.Support;

/// <summary>What the build told this assembly.</summary>
internal static class BuildFacts
{
    public static string Of(string key) => typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(told => told.Key == key).Value!;
}
