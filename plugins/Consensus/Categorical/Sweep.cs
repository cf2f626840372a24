using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// One pass over tasks: the posterior of each, and at once its share in what is expected, while its answers are in the cache. Posteriors
/// are not kept between passes, so an iteration reads six bytes an answer and the tables, and writes the tables alone.
/// </summary>
internal static class Sweep
{
    /// <param name="answers">The answers.</param>
    /// <param name="model">What is believed.</param>
    /// <param name="known">The class of each task whose truth is known, else -1; empty where none is.</param>
    /// <param name="from">The first task.</param>
    /// <param name="to">The task after the last.</param>
    /// <param name="into">What is expected is added here.</param>
    /// <param name="state">Room for one posterior.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(AnswerTable answers, LatentModel model, ReadOnlySpan<int> known, int from, int to, Expectation into, double[] state)
    {
        var (width, classes) = (model.Width, model.Classes);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(into.Counts);
        ref var totals = ref MemoryMarshal.GetArrayDataReference(into.States);
        ref var post = ref MemoryMarshal.GetArrayDataReference(state);
        ref var workers = ref MemoryMarshal.GetArrayDataReference(answers.WorkerOf);
        ref var labels = ref MemoryMarshal.GetArrayDataReference(answers.LabelOf);
        var starts = answers.Starts;
        var evidence = 0.0;
        for (var task = from; task < to; task++)
        {
            var (first, size) = (starts[task], starts[task + 1] - starts[task]);
            evidence += Posterior(model, ref Unsafe.Add(ref workers, first), ref Unsafe.Add(ref labels, first), size, ref post);
            if (known.Length > 0 && known[task] >= 0) evidence += Clamp(model, state, known[task]);
            for (var at = first; at < first + size; at++) Add(ref Unsafe.Add(ref counts, ((Unsafe.Add(ref workers, at) * classes) + Unsafe.Add(ref labels, at)) * width), ref post, width);
            Add(ref totals, ref post, width);
        }

        into.Evidence += evidence;
    }

    /// <summary>The posterior of one task, over states.</summary>
    /// <returns>The logarithm of the evidence.</returns>
    public static double Posterior(LatentModel model, ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, ref double post) =>
        Posterior(model, ref MemoryMarshal.GetReference(workers), ref MemoryMarshal.GetReference(labels), workers.Length, ref post);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Posterior(LatentModel model, ref int workers, ref ushort labels, int size, ref double post)
    {
        var (width, classes) = (model.Width, model.Classes);
        ref var table = ref MemoryMarshal.GetArrayDataReference(model.Table);
        ref var prior = ref MemoryMarshal.GetArrayDataReference(model.Prior);
        for (var s = 0; s < width; s += LatentModel.Lane) Vector256.LoadUnsafe(ref prior, (nuint)s).StoreUnsafe(ref post, (nuint)s);
        for (var at = 0; at < size; at++) Add(ref post, ref Unsafe.Add(ref table, ((Unsafe.Add(ref workers, at) * classes) + Unsafe.Add(ref labels, at)) * width), width);
        return Normalise(ref post, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double to, ref double row, int width)
    {
        for (var s = 0; s < width; s += LatentModel.Lane)
            (Vector256.LoadUnsafe(ref to, (nuint)s) + Vector256.LoadUnsafe(ref row, (nuint)s)).StoreUnsafe(ref to, (nuint)s);
    }

    /// <summary>Logarithms to shares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Normalise(ref double post, int width)
    {
        var top = Vector256.Create(double.NegativeInfinity);
        for (var s = 0; s < width; s += LatentModel.Lane) top = Vector256.Max(top, Vector256.LoadUnsafe(ref post, (nuint)s));
        var max = Math.Max(Math.Max(top[0], top[1]), Math.Max(top[2], top[3]));
        var (shift, total) = (Vector256.Create(max), Vector256<double>.Zero);
        for (var s = 0; s < width; s += LatentModel.Lane)
        {
            var share = Vector256.Exp(Vector256.LoadUnsafe(ref post, (nuint)s) - shift);
            share.StoreUnsafe(ref post, (nuint)s);
            total += share;
        }

        var mass = Vector256.Sum(total);
        var scale = Vector256.Create(1 / mass);
        for (var s = 0; s < width; s += LatentModel.Lane) (Vector256.LoadUnsafe(ref post, (nuint)s) * scale).StoreUnsafe(ref post, (nuint)s);
        return max + Math.Log(mass);
    }

    /// <summary>Leaves the states of the known class alone.</summary>
    private static double Clamp(LatentModel model, double[] post, int known)
    {
        var mass = 0.0;
        foreach (var share in post.AsSpan(known * model.Subtypes, model.Subtypes)) mass += share;
        for (var s = 0; s < model.States; s++)
        {
            var inside = s / model.Subtypes == known;
            post[s] = !inside ? 0 : mass > 0 ? post[s] / mass : 1.0 / model.Subtypes;
        }

        return Math.Log(Math.Max(mass, double.Epsilon));
    }
}
