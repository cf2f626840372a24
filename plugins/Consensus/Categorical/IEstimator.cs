namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>How a method learns its table from what is expected: all that sets one method of this family apart from another.</summary>
internal interface IEstimator
{
    /// <summary>Latent states to each class.</summary>
    int Subtypes => 1;

    int MostIterations => 100;

    /// <summary>Learning ends when an iteration adds less than this to the objective, by answer.</summary>
    double Tolerance => 1e-5;

    /// <summary>Fills the next model.</summary>
    /// <param name="expected">What is expected under the model at hand.</param>
    /// <param name="model">The model at hand; empty before the first iteration.</param>
    /// <param name="next">To be filled.</param>
    /// <returns>What learning makes greatest; the evidence, for most.</returns>
    double Estimate(Expectation expected, LatentModel model, LatentModel next);
}
