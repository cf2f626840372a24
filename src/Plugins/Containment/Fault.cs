using System.Reflection;
using LabelHub.Plugins.Discovery;

namespace LabelHub.Plugins.Containment;

/// <summary>Puts an exception of a plugin into words. Its own properties are plugin code and may throw in turn.</summary>
internal static class Fault
{
    private const int TraceLimit = 4_000;

    public static string Sentence(string plugin, Subject subject, Exception fault) =>
        fault switch
        {
            PluginException => fault.Message,
            RuleException => $"Plugin '{plugin}' failed on {subject}: {fault.Message}.",
            _ => $"Plugin '{plugin}' threw {Describe(fault)} on {subject}.",
        };

    /// <summary>The kind and message of what was thrown first.</summary>
    public static string Describe(Exception fault)
    {
        while (fault is TargetInvocationException or TypeInitializationException && fault.InnerException is { } inner) fault = inner;
        return $"{fault.GetType().Name} '{Read(fault, static f => f.Message).TrimEnd('.')}'";
    }

    public static string Trace(Exception fault)
    {
        var trace = Read(fault, static f => f.StackTrace ?? "");
        return trace.Length <= TraceLimit ? trace : trace[..TraceLimit];
    }

    private static string Read(Exception fault, Func<Exception, string> property)
    {
        try
        {
            return property(fault);
        }
        catch (Exception)
        {
            return "(its text could not be read)";
        }
    }
}
