namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>When an item has labels enough. Two edges: once final, an item is asked for again only when its posterior falls well below the bar.</summary>
public sealed record StoppingRule
{
    /// <summary>Final at this posterior. It is high since people who answer the same question err together more than the model holds possible.</summary>
    public double Final { get; init; } = 0.9999;

    /// <summary>Asked for again below this one.</summary>
    public double Again { get; init; } = 0.8;

    /// <summary>Never final with fewer answers.</summary>
    public int Least { get; init; } = 2;

    /// <summary>Always final with this many, or escalated to a person where the posterior is still below <see cref="Final"/>.</summary>
    public int Most { get; init; } = 20;

    /// <summary>Final when the first label leads the second by this many votes; 0 switches it off.</summary>
    public int Lead { get; init; }

    /// <summary>One more answer has to raise the expected posterior by this much to be worth its cost; 0 switches it off.</summary>
    public double LeastGain { get; init; }

    /// <summary>The rule that a project's settings say.</summary>
    public static StoppingRule Of(ConsensusSettings settings) => new()
    {
        Final = settings.Final,
        Again = Math.Min(settings.Again, settings.Final),
        Least = settings.Least,
        Most = Math.Max(settings.Least, settings.Most),
        Lead = settings.Lead,
        LeastGain = settings.LeastGain,
    };

    /// <summary>What to do with an item now.</summary>
    /// <param name="state">What is known of it.</param>
    /// <param name="wasFinal">Whether it stood as final before.</param>
    public NextStep Decide(ItemProspect state, bool wasFinal = false)
    {
        if (state.Answers < Least) return state.CanBeAsked > 0 ? NextStep.Ask : NextStep.Escalate;
        if (state.Posterior >= (wasFinal ? Again : Final) || (Lead > 0 && state.Lead >= Lead)) return NextStep.Finish;
        if (state.Answers >= Most || state.CanBeAsked == 0) return NextStep.Escalate;
        return LeastGain > 0 && state.ExpectedGain < LeastGain ? NextStep.Escalate : NextStep.Ask;
    }
}
