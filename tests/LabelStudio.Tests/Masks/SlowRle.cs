namespace LabelHub.LabelStudio.Tests.Masks;

/// <summary>The brush format read the long way, bit by bit into every byte of the image: what the quick way is measured against.</summary>
internal static class SlowRle
{
    public static bool[] Pixels(IEnumerable<byte> packed)
    {
        var bits = new Queue<int>(packed.SelectMany(value => Enumerable.Range(0, 8).Select(bit => (value >> (7 - bit)) & 1)));
        int Read(int count) => Enumerable.Range(0, count).Aggregate(0, (value, _) => (value << 1) | bits.Dequeue());
        var total = Read(32);
        var word = Read(5) + 1;
        int[] widths = [.. Enumerable.Range(0, 4).Select(_ => Read(4) + 1)];
        var values = new List<int>();
        while (values.Count < total)
        {
            var repeated = Read(1) == 1;
            var length = Read(widths[Read(2)]) + 1;
            values.AddRange(repeated ? Enumerable.Repeat(Read(word), length) : [.. Enumerable.Range(0, length).Select(_ => Read(word))]);
        }

        return [.. values.Where((_, at) => at % 4 == 3).Select(alpha => alpha > 0)];
    }
}
