using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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
        var (evidence, product) = (0.0, 1.0);
        for (var task = from; task < to; task++)
        {
            var (first, size) = (starts[task], starts[task + 1] - starts[task]);
            if (task + 1 < to) Prefetch(ref Unsafe.Add(ref workers, first + size), ref Unsafe.Add(ref labels, first + size), starts[task + 2] - first - size, model, into);
            evidence += Posterior(model, ref Unsafe.Add(ref workers, first), ref Unsafe.Add(ref labels, first), size, ref post, out var mass);
            // One logarithm for many tasks: none of the factors is below 1 or above the number of states.
            product *= mass;
            if (product > 1e200)
            {
                evidence += Math.Log(product);
                product = 1;
            }

            if (known.Length > 0 && known[task] >= 0) evidence += Clamp(model, state, known[task]);
            for (var at = first; at < first + size; at++) Add(ref Unsafe.Add(ref counts, ((Unsafe.Add(ref workers, at) * classes) + Unsafe.Add(ref labels, at)) * width), ref post, width);
            Add(ref totals, ref post, width);
        }

        into.Evidence += evidence + Math.Log(product);
    }

    /// <summary>The posterior of one task, over states.</summary>
    /// <returns>The logarithm of the evidence.</returns>
    public static double Posterior(LatentModel model, ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, ref double post) =>
        Posterior(model, ref MemoryMarshal.GetReference(workers), ref MemoryMarshal.GetReference(labels), workers.Length, ref post, out var mass) + Math.Log(mass);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Posterior(LatentModel model, ref int workers, ref ushort labels, int size, ref double post, out double mass)
    {
        var (width, classes) = (model.Width, model.Classes);
        ref var table = ref MemoryMarshal.GetArrayDataReference(model.Table);
        ref var prior = ref MemoryMarshal.GetArrayDataReference(model.Prior);
        // Three registers at a time: a sum that went through memory after each answer would wait for it.
        for (var s = 0; s < width; s += 3 * LatentModel.Lane)
        {
            var (second, third) = (Math.Min(s + LatentModel.Lane, width - LatentModel.Lane), Math.Min(s + (2 * LatentModel.Lane), width - LatentModel.Lane));
            var (a, b, c) = (Vector256.LoadUnsafe(ref prior, (nuint)s), Vector256.LoadUnsafe(ref prior, (nuint)second), Vector256.LoadUnsafe(ref prior, (nuint)third));
            for (var at = 0; at < size; at++)
            {
                ref var row = ref Unsafe.Add(ref table, ((Unsafe.Add(ref workers, at) * classes) + Unsafe.Add(ref labels, at)) * width);
                a += Vector256.LoadUnsafe(ref row, (nuint)s);
                b += Vector256.LoadUnsafe(ref row, (nuint)second);
                c += Vector256.LoadUnsafe(ref row, (nuint)third);
            }

            // What lies beyond the width was computed twice, and is stored twice alike.
            a.StoreUnsafe(ref post, (nuint)s);
            b.StoreUnsafe(ref post, (nuint)second);
            c.StoreUnsafe(ref post, (nuint)third);
        }

        return Normalise(ref post, width, out mass);
    }

    /// <summary>Has the next task's rows on their way while this one is worked on: they lie anywhere in the tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref int workers, ref ushort labels, int size, LatentModel model, Expectation into)
    {
        if (!Sse.IsSupported) return;
        ref var table = ref MemoryMarshal.GetArrayDataReference(model.Table);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(into.Counts);
        for (var at = 0; at < size; at++)
        {
            var row = ((Unsafe.Add(ref workers, at) * model.Classes) + Unsafe.Add(ref labels, at)) * model.Width;
            // An address the collector has moved meanwhile is only a prefetch in vain.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref table, row)));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref table, row + model.Width - 1)));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref counts, row)));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref counts, row + model.Width - 1)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref double to, ref double row, int width)
    {
        for (var s = 0; s < width; s += LatentModel.Lane)
            (Vector256.LoadUnsafe(ref to, (nuint)s) + Vector256.LoadUnsafe(ref row, (nuint)s)).StoreUnsafe(ref to, (nuint)s);
    }

    /// <summary>Logarithms to shares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Normalise(ref double post, int width, out double mass)
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

        mass = Vector256.Sum(total);
        var scale = Vector256.Create(1 / mass);
        for (var s = 0; s < width; s += LatentModel.Lane) (Vector256.LoadUnsafe(ref post, (nuint)s) * scale).StoreUnsafe(ref post, (nuint)s);
        return max;
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
