using System.Text.Json;
using System.Text.Json.Serialization;
using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>The files of a call: opened, read, and their faults told.</summary>
internal sealed class Files(CommandCall call)
{
    private const int MostTold = 20;
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>How many rows could not be used.</summary>
    public int Faults { get; private set; }

    /// <summary>What the file given holds, or standard input where it is the answers.</summary>
    public T Read<T>(string argument, Func<Stream, Action<RowFault>, Action<long>?, T> read)
    {
        var path = call.Value(argument);
        if (path is null && argument != "answers") return default!;
        if (path is null or "-") return read(call.Input, Fault("standard input"), Progress(null));
        using var file = File.OpenRead(path);
        return read(file, Fault(path), Progress(file.Length));
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

    /// <summary>Writes into a file, or into what there is otherwise.</summary>
    public static void Write(string? path, Stream? otherwise, Action<Stream> write)
    {
        if (path is null)
        {
            if (otherwise is not null) write(otherwise);
            return;
        }

        using var file = File.Create(path);
        write(file);
    }

    /// <summary>Tells of the run.</summary>
    /// <returns>What the command returns: 1 where rows were left out.</returns>
    public int Told<T>(T summary)
        where T : notnull
    {
        if (call.Has("--json")) JsonSerializer.Serialize(call.Output, summary, Plain);
        else call.Error.WriteLine(summary.ToString());
        return Faults > 0 ? 1 : 0;
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
