namespace LabelHub.Plugin.Consensus.Commands.Kinds;

/// <summary>What sort of answers a file holds.</summary>
internal interface IAnswerKind
{
    /// <summary>As <c>--kind</c> names it.</summary>
    string Name { get; }

    /// <summary>The methods there are for it; the first is taken where none is named.</summary>
    IReadOnlyList<string> Methods { get; }

    /// <summary>The options that mean nothing for it.</summary>
    IReadOnlyList<string> Foreign { get; }

    /// <summary>Reads, reconciles, writes.</summary>
    /// <returns>0, or 1 where rows were left out.</returns>
    /// <exception cref="InvalidDataException">The file cannot be read as this kind.</exception>
    int Run(CommandCall call, string method);
}
