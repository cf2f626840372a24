namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>How many labels are right, as far as it is known.</summary>
/// <param name="Accuracy">The estimate; null where nothing is known, and then no number would be honest.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Checked">How many labels it rests on.</param>
public sealed record Estimate(double? Accuracy, double? Low, double? High, int Checked)
{
    public static Estimate NotKnown { get; } = new(null, null, null, 0);

    public override string ToString() => Accuracy is null
        ? "not known: no known answer, second label or decision to judge by"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Accuracy:P1} right, between {Low:P1} and {High:P1}, by {Checked:N0} checked labels");
}
