using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests.Masks;

/// <summary>Masks of one size.</summary>
internal static class SomeMask
{
    public const int Width = 12;
    public const int Height = 7;

    public static Gen<bool[]> Pixels() => Gen.OneOf(
        Gen.Elements(true, false).ArrayOf(Width * Height),
        Gen.Choose(0, Width * Height).Select(painted => Enumerable.Range(0, Width * Height).Select(at => at < painted).ToArray()),
        Gen.Choose(0, Width * Height).Select(painted => Enumerable.Range(0, Width * Height).Select(at => at >= painted).ToArray()));

    public static Gen<IReadOnlyList<int>> Runs() => Pixels().Select(Runs);

    public static IReadOnlyList<int> Runs(bool[] pixels)
    {
        var runs = new List<int> { 0 };
        var painted = false;
        foreach (var pixel in pixels)
        {
            if (pixel != painted) runs.Add(0);
            painted = pixel;
            runs[^1]++;
        }

        return runs;
    }

    public static bool[] Pixels(IReadOnlyList<int> runs) => [.. runs.SelectMany((length, run) => Enumerable.Repeat((run & 1) == 1, length))];
}
