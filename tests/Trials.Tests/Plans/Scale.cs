namespace LabelHub.Trials.Tests.Plans;

/// <summary>How much is enough: <c>LABELHUB_TEST_SCALE=full</c> for the sizes that are promised, less in the ordinary run.</summary>
internal static class Scale
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("LABELHUB_TEST_SCALE") == "full";

    /// <summary>How long a run of the full size may take to settle.</summary>
    public static TimeSpan Patience => Full ? TimeSpan.FromMinutes(30) : TimeSpan.FromMinutes(5);

    public static int Annotations => Full ? 100_000 : 5_000;

    public static int Mutants => Full ? 100_000 : 2_000;

    /// <summary>Tasks with one label each.</summary>
    public static int SingleLabels => Full ? 10_000 : 250;

    /// <summary>The percentage of them that is looked at a second time.</summary>
    public static int LookedAt => Full ? 3 : 20;

    /// <summary>Tasks that five people each have labelled.</summary>
    public static int LongHistory => Full ? 10_000 : 600;

    public static int Imported => Full ? 10_000 : 1_000;
}
