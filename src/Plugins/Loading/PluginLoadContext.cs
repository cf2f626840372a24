using System.Reflection;
using System.Runtime.Loader;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Plugins.Loading;

/// <summary>
/// One plugin's assemblies. The SDK and the framework always come from the host, even where the plugin's folder holds a copy: two
/// copies of a type are two types, and nothing would fit. All else comes from the plugin's folder, so two plugins may have two versions.
/// </summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly Assembly Sdk = typeof(IPlugin).Assembly;
    private static readonly string SdkName = Sdk.GetName().Name!;

    private readonly AssemblyDependencyResolver _resolver;

    public PluginLoadContext(string name, string mainAssembly)
        : base(name, isCollectible: true) => _resolver = new(mainAssembly);

    /// <summary>Whether a name the main assembly refers to can be found at all.</summary>
    public bool CanResolve(string name) => IsShared(name) || PathOf(new(name)) is not null;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == SdkName) return Sdk;
        return Framework.Holds(assemblyName.Name) || PathOf(assemblyName) is not { } path ? null : LoadFromAssemblyPath(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static bool IsShared(string? name) => name == SdkName || Framework.Holds(name);

    private string? PathOf(AssemblyName name) => _resolver.ResolveAssemblyToPath(name);
}
