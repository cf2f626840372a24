using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Containment;

namespace LabelHub.Plugins.Tests.Support;

/// <summary>Runs an instance's first validator as the host does.</summary>
internal static class Validations
{
    public static Task<IReadOnlyList<RunResult<IReadOnlyList<Finding>>>> ValidateAsync(
        this PluginInstance instance, IReadOnlyList<Annotation> annotations, Func<Annotation, ItemContext>? item = null, Action? onStart = null) =>
        instance.Thread.CollectAsync(
            annotations,
            static annotation => new Subject("annotation", annotation.Id),
            annotation =>
            {
                onStart?.Invoke();
                return instance.Validators[0].Code.Validate(annotation, item?.Invoke(annotation) ?? Some.Item());
            },
            stop: TestContext.Current.CancellationToken);
}
