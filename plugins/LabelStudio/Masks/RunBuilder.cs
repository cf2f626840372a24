namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>Gathers pixels into the runs of a mask: bare and painted in turn, bare first.</summary>
internal sealed class RunBuilder
{
    private readonly List<int> _runs = [0];

    public IReadOnlyList<int> Runs => _runs;

    public void Add(bool painted, int pixels)
    {
        if (pixels == 0) return;
        var last = (_runs.Count & 1) == 0;
        if (painted == last) _runs[^1] += pixels;
        else _runs.Add(pixels);
    }
}
