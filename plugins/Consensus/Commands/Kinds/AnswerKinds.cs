namespace LabelHub.Plugin.Consensus.Commands.Kinds;

/// <summary>All kinds by name.</summary>
internal static class AnswerKinds
{
    public static IReadOnlyList<IAnswerKind> All { get; } = [new ChoiceKind(ordered: false), new ChoiceKind(ordered: true), new SeveralKind(), new NumericKind(), new PairwiseKind()];
}
