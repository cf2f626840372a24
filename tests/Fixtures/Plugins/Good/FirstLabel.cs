namespace LabelHub.Plugin.Good;

public sealed class FirstLabel : IAggregator
{
    public string Name => "first";

    public bool Handles(Field field) => field.Kind == FieldKind.Choice;

    public Consensus Decide(Field field, IReadOnlyList<Answer> answers, FittedModel model) => new()
    {
        Field = field.Name,
        Labels = [.. answers[0].Labels],
        HasWinner = true,
        Confidence = 1,
        Answers = answers.Count,
    };
}
