namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// What a method knows when it looks at a task: how likely each latent state is, and each worker's answer in each state, as logarithms.
/// A state is a class, or one of several subtypes of a class. Almost every method of the field is this table with a rule of its own
/// for filling it.
/// </summary>
internal sealed class LatentModel
{
    public LatentModel(int workers, int classes, int subtypes = 1)
    {
        (Workers, Classes, Subtypes) = (workers, classes, subtypes);
        Width = (States + Lane - 1) / Lane * Lane;
        if ((long)workers * classes * Width > MostCells)
            throw new InvalidDataException($"{classes} labels and {workers} workers are too many for a table of who confuses what. Use majority, wawa, glad or bwa, or auto, which does.");
        Prior = new double[Width];
        Prior.AsSpan(States).Fill(Never);
        Table = new double[(long)workers * classes * Width];
    }

    /// <summary>Doubles that one instruction takes: rows are padded to a multiple.</summary>
    public const int Lane = 4;

    /// <summary>As much as 1.6 GB.</summary>
    private const long MostCells = 200_000_000;

    private const double Never = -1e300;

    public int Workers { get; }

    public int Classes { get; }

    public int Subtypes { get; }

    /// <summary>State number = class × subtypes + subtype.</summary>
    public int States => Classes * Subtypes;

    public int Width { get; }

    public double[] Prior { get; }

    /// <summary>Row (worker × classes + answer), column state.</summary>
    public double[] Table { get; }

    public int Row(int worker, int answer) => ((worker * Classes) + answer) * Width;

    public Span<double> this[int worker, int answer] => Table.AsSpan(Row(worker, answer), States);
}
