using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>The files of a call: opened, read, and their faults told.</summary>
internal sealed class Files(CommandCall call)
{
    private const int MostTold = 20;

    /// <summary>How many rows could not be used.</summary>
    public int Faults { get; private set; }

    /// <summary>Answers from the file given, or from standard input.</summary>
    public AnswerTable Answers(string argument)
    {
        var path = call.Value(argument);
        if (path is null or "-") return AnswerFile.Read(call.Input, Fault("standard input"), Progress(null));
        using var file = File.OpenRead(path);
        return AnswerFile.Read(file, Fault(path), Progress(file.Length));
    }

    public int[]? Known(string option, AnswerTable answers)
    {
        if (call.Value(option) is not { } path) return null;
        using var file = File.OpenRead(path);
        return AnswerFile.ReadKnown(file, answers, Fault(path));
    }

    public void Done()
    {
        if (Faults > MostTold) call.Error.WriteLine($"{Faults - MostTold} further rows could not be used.");
    }

    public static void Note(CommandCall call, string text)
    {
        if (call.Watched) call.Error.WriteLine(text);
    }

    private Action<RowFault> Fault(string place) => fault =>
    {
        if (++Faults <= MostTold) call.Error.WriteLine($"{place}, line {fault.Line}: left out, since {fault.Reason}.");
    };

    private Action<long>? Progress(long? whole)
    {
        if (!call.Watched) return null;
        var told = 0L;
        return read =>
        {
            if (read - told < 16 << 20) return;
            told = read;
            call.Error.Write(whole is { } all ? $"\rreading {100 * read / all} %" : $"\rreading {read >> 20} MB");
        };
    }
}
