using System.Reflection;

namespace LabelHub.Web.Tests.Hosting;

/// <summary>The build's folder of results.</summary>
internal static class Artifacts
{
    public static string Folder { get; } = typeof(Artifacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Artifacts").Value!;

    public static string Of(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);
}
