using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Auto;

/// <summary>On how many tasks the models of a mixture name the same class.</summary>
internal static class Harmony
{
    private const int MostAsked = 20_000;

    public static double Of(AnswerTable answers, MixtureDecider mixture)
    {
        var (posterior, same, asked) = (new double[mixture.Classes], 0, 0);
        for (var task = 0; task < answers.TaskCount; task += Math.Max(1, answers.TaskCount / MostAsked))
        {
            asked++;
            var first = -1;
            var agree = true;
            foreach (var member in mixture.Members)
            {
                member.Decide(answers.WorkersOf(task), answers.LabelsOf(task), posterior);
                var winner = Winner.Of(posterior);
                agree &= first < 0 || first == winner;
                first = winner;
            }

            if (agree) same++;
        }

        return asked == 0 ? 1 : (double)same / asked;
    }
}
