using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>plugins/* → Abstractions ← src/Plugins ← src/Host, and never back. What rehearses rules stands beside the runtime.</summary>
internal static class OneWayRule
{
    private const string Sdk = "src/Abstractions";
    private const string Runtime = "src/Plugins";
    private const string Rehearsal = "src/Testing";
    private const string Host = "src/Host";

    public static IEnumerable<string> Broken(ProjectFile project) => project.Edges
        .Where(edge => !IsTest(project.Folder) && !IsAllowed(project.Folder, edge))
        .Select(edge => $"{project.Path} refers to {edge.Target}, and {Accepted(project.Folder)}.");

    private static bool IsAllowed(string from, ProjectEdge edge) => from switch
    {
        Sdk => false,
        Runtime or Rehearsal => edge.Target == Sdk,
        Host => edge.Target is Sdk or Runtime or Rehearsal || (IsPlugin(edge.Target) && edge.BuildOnly),
        _ when IsPlugin(from) => edge.Target == Sdk,
        _ => edge.Target is Sdk or Runtime,
    };

    private static string Accepted(string from) => from switch
    {
        Sdk => "the SDK refers to nothing",
        Runtime => $"the plugin runtime refers to {Sdk} alone",
        Rehearsal => $"what plugin authors test with refers to {Sdk} alone",
        Host => $"the host refers to {Runtime}, {Rehearsal} and {Sdk}, and to a plugin only with ReferenceOutputAssembly=\"false\"",
        _ when IsPlugin(from) => $"a plugin refers to {Sdk} alone",
        _ => $"it may refer to {Sdk} and {Runtime} alone",
    };

    private static bool IsPlugin(string folder) => folder.StartsWith("plugins/", StringComparison.Ordinal);

    private static bool IsTest(string folder) => folder.StartsWith("tests/", StringComparison.Ordinal);
}
