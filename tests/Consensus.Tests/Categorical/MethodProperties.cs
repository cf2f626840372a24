using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Consensus.Tests.Categorical;

/// <summary>What holds of every method, whatever the answers. Posteriors are compared to within what sums of logarithms lose.</summary>
public sealed class MethodProperties
{
    private const double Near = 1e-4;

    public static TheoryData<string> Names() => [.. Methods.All.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_answers_does_not_matter(string method) => CrowdGenerator.ForAll(rows =>
        Same(Posteriors(method, rows), Posteriors(method, [.. Enumerable.Reverse(rows)])));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_names_of_tasks_and_workers_do_not_matter(string method) => CrowdGenerator.ForAll(rows =>
    {
        var renamed = Posteriors(method, [.. rows.Select(row => ("x" + row.Task, $"{9 - row.Worker[1]}{row.Worker}", row.Label))]);
        return Same(Posteriors(method, rows), renamed.ToDictionary(one => (one.Key.Task[1..], one.Key.Label), one => one.Value));
    });

    // Wawa begins with a majority vote whose ties go to the first label, as the reference's do: exact ties are aside.
    public static TheoryData<string> NamesWithoutTies() => [.. Methods.All.Select(method => method.Name).Where(name => name != "wawa")];

    [Theory]
    [MemberData(nameof(NamesWithoutTies))]
    public void Renaming_the_labels_renames_the_result(string method) => CrowdGenerator.ForAll(rows =>
    {
        static string Turned(string label) => label switch { "a" => "c", "b" => "a", _ => "b" };
        var renamed = Posteriors(method, [.. rows.Select(row => (row.Task, row.Worker, Turned(row.Label)))]);
        return Posteriors(method, rows).All(one => Math.Abs(renamed[(one.Key.Task, Turned(one.Key.Label))] - one.Value) < Near);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_known_label_is_kept(string method) => CrowdGenerator.ForAll(rows =>
    {
        var answers = Crowd.Of(rows);
        var known = new int[answers.Tasks.Count];
        Array.Fill(known, AnswerFile.Unknown);
        (known[0], known[1]) = (2 % answers.Labels.Count, 0);
        var estimate = Methods.Find(method)!.Run(answers, known);
        return estimate.Label(0) == known[0] && estimate.Label(1) == 0 && Math.Abs(estimate.Confidence(0) - 1) < 1e-12;
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Posteriors_are_shares_that_add_up_to_one(string method) => CrowdGenerator.ForAll(rows =>
    {
        var estimate = Methods.Find(method)!.Run(Crowd.Of(rows));
        return Enumerable.Range(0, estimate.Answers.Tasks.Count).All(task =>
            Math.Abs(estimate.Posterior(task).ToArray().Sum() - 1) < 1e-9 && estimate.Posterior(task).ToArray().All(share => share is >= 0 and <= 1));
    });

    [Theory]
    [InlineData("majority")]
    [InlineData("wawa")]
    public void Votes_with_positive_weights_never_overturn_unanimity(string method) => CrowdGenerator.ForAll(rows =>
    {
        var estimate = Methods.Find(method)!.Run(Crowd.Of(rows));
        return Enumerable.Range(0, estimate.Answers.Tasks.Count).All(task => !estimate.IsContested(task));
    });

    [Theory]
    [InlineData("dog", "dawid-skene")]
    [InlineData("dog", "hierarchical-dawid-skene")]
    [InlineData("dog", "ibcc")]
    [InlineData("dog", "mace")]
    [InlineData("dog", "auto")]
    public void One_who_flips_coins_changes_little(string set, string method)
    {
        var crowd = Crowd.Read(set);
        var (draw, builder) = (new Random(1), new AnswerTableBuilder());
        for (var task = 0; task < crowd.Answers.Tasks.Count; task++)
        {
            for (var at = 0; at < crowd.Answers.WorkersOf(task).Length; at++)
                builder.Add(crowd.Answers.Tasks.Text(task), crowd.Answers.Workers.Text(crowd.Answers.WorkersOf(task)[at]), crowd.Answers.Labels.Text(crowd.Answers.LabelsOf(task)[at]));
            builder.Add(crowd.Answers.Tasks.Text(task), "coin", crowd.Answers.Labels.Text(draw.Next(4)));
        }

        var (before, after) = (Methods.Find(method)!.Run(crowd.Answers), Methods.Find(method)!.Run(builder.Build()));
        var changed = Enumerable.Range(0, crowd.Answers.Tasks.Count).Count(task => before.Label(task) != after.Label(task));

        Assert.InRange(changed / (double)crowd.Answers.Tasks.Count, 0, 0.03);
    }

    private static Dictionary<(string Task, string Label), double> Posteriors(string method, List<(string Task, string Worker, string Label)> rows)
    {
        var estimate = Methods.Find(method)!.Run(Crowd.Of(rows));
        return (from task in Enumerable.Range(0, estimate.Answers.Tasks.Count)
                from k in Enumerable.Range(0, estimate.Answers.Labels.Count)
                select KeyValuePair.Create((estimate.Answers.Tasks.Text(task), estimate.Answers.Labels.Text(k)), estimate.Posterior(task)[k])).ToDictionary();
    }

    private static bool Same(Dictionary<(string Task, string Label), double> one, Dictionary<(string Task, string Label), double> other) =>
        one.Count == other.Count && one.All(entry => Math.Abs(other[entry.Key] - entry.Value) < Near);
}
