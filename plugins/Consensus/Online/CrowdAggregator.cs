using System.Runtime.CompilerServices;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Online;

/// <summary>
/// A method of the engine in the pipeline: it learns in the background from all answers, and decides each item by what was stored. Before
/// anything was learned it is the majority, and that stands beside every result. Whoever is new is taken for what the crowd is like.
/// A question with several right labels is one question, yes or no, for each label.
/// </summary>
public abstract class CrowdAggregator(string name) : IAggregator
{
    private static readonly ConditionalWeakTable<FittedModel, StoredModel> Unpacked = [];

    private readonly Majority _plain = new();

    public string Name => name;

    public bool Learns => true;

    public bool Handles(Field field) => _plain.Handles(field);

    public FittedModel Fit(AnswerSet answers, FittedModel? previous) => StoredModel.Learn(answers, Methods.Find(name)!).ToModel();

    public ItemConsensus Decide(Field field, IReadOnlyList<Answer> answers, FittedModel model)
    {
        var plain = _plain.Decide(field, answers, FittedModel.None);
        if (model.Layout != StoredModel.Layout) return plain;
        var stored = Unpacked.GetValue(model, static bytes => StoredModel.Read(bytes));
        return field.Kind == FieldKind.Choices ? SeveralLabels.Decide(field, answers, stored, plain) : OneLabel.Decide(field, answers, stored, plain);
    }
}
