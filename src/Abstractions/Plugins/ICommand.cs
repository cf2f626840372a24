namespace LabelHub.Abstractions.Plugins;

/// <summary>A command of the program, such as <c>aggregate</c>: work on files that needs no installation. It alone of a plugin's rules may read and write what it was told to.</summary>
/// <remarks>Commands of the plugins that come with the program stand beside its own. A name the program has itself is not given away.</remarks>
public interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>What it does, in a sentence.</summary>
    string Description { get; }

    /// <summary>What may be given to it, in the order in which the help tells it.</summary>
    IReadOnlyList<CommandOption> Options { get; }

    /// <summary>Does it.</summary>
    /// <param name="call">What was given, and where to read and write.</param>
    /// <returns>The exit code: 0 done, 1 a difference or mismatch was found, 2 wrong usage, 3 could not run. What went wrong was told on <see cref="CommandCall.Error"/>.</returns>
    int Run(CommandCall call);
}
