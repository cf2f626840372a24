namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>How likely each state is before any answer.</summary>
internal static class Priors
{
    /// <summary>The share of each state, each taken for seen <paramref name="pseudo"/> times more.</summary>
    public static void Shares(Expectation expected, LatentModel model, double pseudo)
    {
        var total = 0.0;
        for (var s = 0; s < model.States; s++) total += expected.States[s] + pseudo;
        for (var s = 0; s < model.States; s++) model.Prior[s] = Math.Log(Math.Max((expected.States[s] + pseudo) / total, 1e-10));
    }

    public static void Flat(LatentModel model) => model.Prior.AsSpan(0, model.States).Fill(-Math.Log(model.States));
}
