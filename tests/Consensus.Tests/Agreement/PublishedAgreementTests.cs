using LabelHub.Plugin.Consensus.Agreement;

namespace LabelHub.Consensus.Tests.Agreement;

/// <summary>To the last digit printed; where six or seven are given, they were recomputed apart from this code.</summary>
public sealed class PublishedAgreementTests
{
    private static readonly double[,] Same5 = Weights.Identity(5);
    private static readonly double[] Places5 = [1, 2, 3, 4, 5];

    [Fact]
    public void Krippendorffs_four_observers()
    {
        Assert.Equal(0.743421, Krippendorff.Nominal(PublishedExamples.FourObservers), 6);
        Assert.Equal(0.815388, Krippendorff.Ordinal(PublishedExamples.FourObservers), 6);
        Assert.Equal(0.849107, Krippendorff.Interval(PublishedExamples.FourObservers), 6);
        Assert.Equal(0.797403, Krippendorff.Ratio(PublishedExamples.FourObservers), 6);
    }

    [Fact]
    public void Krippendorffs_three_coders()
    {
        Assert.Equal(0.691358, Krippendorff.Nominal(PublishedExamples.ThreeCoders), 6);
        Assert.Equal(0.806721, Krippendorff.Ordinal(PublishedExamples.ThreeCoders), 6);
        Assert.Equal(0.810845, Krippendorff.Interval(PublishedExamples.ThreeCoders), 6);
        Assert.Equal(0.808944, Krippendorff.Ratio(PublishedExamples.ThreeCoders), 6);
    }

    [Fact]
    public void Krippendorffs_two_observers()
    {
        Assert.Equal(0.095238, Krippendorff.Nominal(PublishedExamples.Binary), 6);
        Assert.Equal(0.691964, Krippendorff.Nominal(PublishedExamples.Nominal), 6);
    }

    [Fact]
    public void A_distance_of_ones_own_is_taken() => Assert.Equal(
        Krippendorff.Interval(PublishedExamples.FourObservers),
        Krippendorff.Of(PublishedExamples.FourObservers, (a, b) => (a[0] - b[0]) * (a[0] - b[0])), 12);

    [Theory]
    [InlineData("identity", 0.818182, 0.775444, 0.761169, 0.772727)]
    [InlineData("linear", 0.939394, 0.858739, 0.817945, 0.848485)]
    [InlineData("quadratic", 0.975379, 0.914001, 0.864935, 0.901515)]
    [InlineData("ordinal", 0.968182, 0.898940, 0.850206, 0.886364)]
    public void Gwets_four_raters(string weights, double percent, double gwet, double fleiss, double brennanPrediger)
    {
        var (ratings, by) = (PublishedExamples.FourObservers, Of(weights));

        Assert.Equal(percent, Coefficients.Percent(ratings, by), 6);
        Assert.Equal(gwet, Coefficients.Gwet(ratings, by), 6);
        Assert.Equal(fleiss, Coefficients.Fleiss(ratings, by), 6);
        Assert.Equal(brennanPrediger, Coefficients.BrennanPrediger(ratings, by), 6);
    }

    [Fact]
    public void Congers_kappa_of_the_four_raters_with_its_standard_error_and_that_of_alpha()
    {
        var table = PublishedExamples.FourRaters;

        Assert.Equal(0.76282, Coefficients.Conger(table, Same5), 5);
        Assert.Equal(0.814, Coefficients.Conger(table, Weights.Linear(Places5)), 3);
        Assert.Equal(0.85771, Coefficients.Conger(table, Weights.Quadratic(Places5)), 5);
        Assert.Equal(0.14917, StandardError.Conger(table, Same5), 5);
        Assert.Equal(0.14557, StandardError.Krippendorff(PublishedExamples.FourObservers, Same5), 5);
        Assert.Equal(0.800, Krippendorff.Of(PublishedExamples.FourObservers, (a, b) => Math.Abs(a[0] - b[0])), 3);
    }

    [Fact]
    public void Of_two_raters_Congers_kappa_is_Cohens() => Assert.Equal(
        PublishedExamples.Table("20 5|10 15").Cohen(Weights.Identity(2)),
        Coefficients.Conger(RaterTable.Of([.. Enumerable.Repeat<int[]>([0, 0], 20), .. Enumerable.Repeat<int[]>([0, 1], 5), .. Enumerable.Repeat<int[]>([1, 0], 10), .. Enumerable.Repeat<int[]>([1, 1], 15)], ["a", "b"]), Weights.Identity(2)), 12);

    [Fact]
    public void Fleiss_psychiatrists_and_the_fourteen_raters()
    {
        Assert.Equal(0.4302445, Coefficients.Fleiss(PublishedExamples.Psychiatrists, Same5), 7);
        Assert.Equal(0.378022, Coefficients.Percent(PublishedExamples.Fourteen, Same5), 6);
        Assert.Equal(0.209931, Coefficients.Fleiss(PublishedExamples.Fourteen, Same5), 6);
        Assert.Equal(0.225614, Coefficients.Gwet(PublishedExamples.Fourteen, Same5), 6);
        Assert.Equal(0.215574, Krippendorff.Nominal(PublishedExamples.Fourteen), 6);
    }

    [Fact]
    public void Six_raters_unweighted_and_quadratic()
    {
        var (ratings, squares) = (PublishedExamples.Six, Weights.Quadratic(Places5));

        Assert.Equal(0.5511111, Coefficients.Percent(ratings, Same5), 7);
        Assert.Equal(0.4448007, Coefficients.Gwet(ratings, Same5), 7);
        Assert.Equal(0.4139265, Coefficients.Fleiss(ratings, Same5), 7);
        Assert.Equal(0.4204384, Krippendorff.Nominal(ratings), 7);
        Assert.Equal(0.4388889, Coefficients.BrennanPrediger(ratings, Same5), 7);
        Assert.Equal(0.8544444, Coefficients.Percent(ratings, squares), 7);
        Assert.Equal(0.4837438, Coefficients.Gwet(ratings, squares), 7);
        Assert.Equal(0.2511909, Coefficients.Fleiss(ratings, squares), 7);
        Assert.Equal(0.259511, Krippendorff.Interval(ratings), 6);
    }

    [Theory]
    [InlineData("20 5|10 15", 0.70, 0.4000000, 0.3939394, 0.4059406)]
    [InlineData("45 15|25 15", 0.60, 0.1304348, 0.1208791, 0.2660550)]
    [InlineData("25 35|5 35", 0.60, 0.2592593, 0.1919192, 0.2079208)]
    [InlineData("118 5|2 0", 0.944, -0.0233918, -0.0288066, 0.9407763)]
    [InlineData("0 4 1|0 8 0|0 1 5", 0.6842105, 0.4841629, 0.4532374, 0.5559883)]
    [InlineData("13 0 0|0 20 7|0 4 56", 0.89, 0.7964094, 0.7962397, 0.8493305)]
    [InlineData("40 6 4 15|4 25 1 5|4 2 21 9|17 13 12 45", 0.5874439, 0.4315008, 0.4303406, 0.4561576)]
    public void Two_raters(string rows, double percent, double cohen, double scott, double gwet)
    {
        var (table, names) = (PublishedExamples.Table(rows), rows.Split('|'));
        var same = Weights.Identity(names.Length);

        Assert.Equal(percent, table.Percent(same), 7);
        Assert.Equal(cohen, table.Cohen(same), 7);
        Assert.Equal(scott, table.Scott(same), 7);
        Assert.Equal(gwet, Coefficients.Gwet(table.AsRatings(names), same), 7);
    }

    [Theory]
    [InlineData("quadratic", 0.9725, 0.8921569, 0.8921093, 0.9402369)]
    [InlineData("linear", 0.945, 0.8429020, 0.8428010, 0.9000227)]
    public void Three_abstractors_weighted(string weights, double percent, double cohen, double scott, double gwet)
    {
        var table = PublishedExamples.Table("13 0 0|0 20 7|0 4 56");
        var by = weights == "linear" ? Weights.Linear([1, 2, 3]) : Weights.Quadratic([1, 2, 3]);

        Assert.Equal(percent, table.Percent(by), 7);
        Assert.Equal(cohen, table.Cohen(by), 7);
        Assert.Equal(scott, table.Scott(by), 7);
        Assert.Equal(gwet, Coefficients.Gwet(table.AsRatings(["1", "2", "3"]), by), 7);
    }

    [Fact]
    public void Three_abstractors_by_alpha_and_Brennan_Prediger_and_the_peers_three_tasks()
    {
        var three = PublishedExamples.Table("13 0 0|0 20 7|0 4 56").AsRatings(["1", "2", "3"]);

        Assert.Equal(0.7972585, Krippendorff.Nominal(three), 7);
        Assert.Equal(0.8926487, Krippendorff.Interval(three), 7);
        Assert.Equal(0.835, Coefficients.BrennanPrediger(three, Weights.Identity(3)), 3);
        Assert.Equal(0.9175, Coefficients.BrennanPrediger(three, Weights.Quadratic([1, 2, 3])), 4);
        Assert.Equal(0.4701195, PublishedExamples.Table("0 4 1|0 8 0|0 1 5").Cohen(Weights.Linear([1, 2, 3])), 7);
        Assert.Equal(0.4444444, Krippendorff.Nominal(Ratings.Of([[2.0, 0], [0, 2.0], [1.0, 1.0]], ["Yes", "No"])), 7);
    }

    [Fact]
    public void The_kappa_of_sas_with_its_standard_errors_and_interval()
    {
        var table = PublishedExamples.Table("0 4 1|0 8 0|0 1 5");
        var (same, linear) = (Weights.Identity(3), Weights.Linear([1, 2, 3]));

        Assert.Equal(0.1380, table.CohenError(same), 4);
        Assert.Equal(0.2137, table.Cohen(same) - (1.959964 * table.CohenError(same)), 4);
        Assert.Equal(0.7547, table.Cohen(same) + (1.959964 * table.CohenError(same)), 4);
        Assert.Equal(0.4701, table.Cohen(linear), 4);
        Assert.Equal(0.1457, table.CohenError(linear), 4);
    }

    [Fact]
    public void The_standard_errors_of_irrcac()
    {
        const double T11 = 2.200985; // Student's t, 97.5 %, eleven degrees of freedom.
        var four = PublishedExamples.FourObservers;
        var (coefficient, error) = (Coefficients.Gwet(four, Same5), StandardError.Gwet(four, Same5));

        Assert.Equal(0.14295, error, 5);
        Assert.Equal(0.461, coefficient - (T11 * error), 3);
        Assert.Equal(0.15302, StandardError.Fleiss(four, Same5), 5);
        var three = PublishedExamples.Table("13 0 0|0 20 7|0 4 56");
        // For a table of two raters the package divides by the units, not by one less.
        Assert.Equal(0.04322, Math.Sqrt(99 / 100.0) * StandardError.Gwet(three.AsRatings(["1", "2", "3"]), Weights.Identity(3)), 5);
        Assert.Equal(0.05891, three.CohenError(Weights.Identity(3)), 5);
    }

    [Fact]
    public void The_anxiety_of_irr()
    {
        var table = PublishedExamples.Anxiety();

        Assert.Equal(-0.0062893, table.Cohen(Same5), 7);
        Assert.Equal(0.1459075, table.Cohen(Weights.Linear(Places5)), 7);
        Assert.Equal(0.2520325, table.Cohen(Weights.Quadratic(Places5)), 7);
    }

    [Fact]
    public void One_category_only_is_full_agreement_and_single_ratings_are_none()
    {
        Assert.Equal(1, Krippendorff.Nominal(Ratings.Of([[2.0], [3.0]], ["a"])));
        Assert.Equal(1, Coefficients.Fleiss(Ratings.Of([[2.0], [3.0]], ["a"]), Weights.Identity(1)));
        Assert.Equal(double.NaN, Krippendorff.Nominal(Ratings.Of([[1.0, 0]], ["a", "b"])));
        Assert.Equal(double.NaN, Coefficients.Gwet(Ratings.Of([[1.0, 0]], ["a", "b"]), Weights.Identity(2)));
    }

    [Fact]
    public void An_interval_holds_its_coefficient_and_is_wide_where_there_is_little()
    {
        var few = Interval.Of(PublishedExamples.FourObservers, Krippendorff.Nominal);

        Assert.InRange(few.Value, few.Low, few.High);
        Assert.InRange(few.High - few.Low, 0.2, 1);
    }

    private static double[,] Of(string weights) => weights switch
    {
        "linear" => Weights.Linear(Places5),
        "quadratic" => Weights.Quadratic(Places5),
        "ordinal" => Weights.Ordinal(5),
        _ => Same5,
    };
}
