namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>Takes back how a row of a PNG was prepared for packing. Each channel was prepared by itself, so the alpha channel, the last, is enough.</summary>
internal static class PngFilter
{
    /// <param name="row">The row as it was packed: how it was prepared, then its pixels.</param>
    /// <param name="alpha">The alphas of the row above; becomes those of this row.</param>
    /// <param name="channels">The bytes of a pixel.</param>
    /// <returns>Whether the row was prepared in a known way.</returns>
    public static bool Undo(ReadOnlySpan<byte> row, Span<byte> alpha, int channels)
    {
        var kind = row[0];
        if (kind > 4) return false;
        byte left = 0, aboveLeft = 0;
        for (var x = 0; x < alpha.Length; x++)
        {
            var above = alpha[x];
            var guess = kind switch
            {
                1 => left,
                2 => above,
                3 => (byte)((left + above) / 2),
                4 => Paeth(left, above, aboveLeft),
                _ => (byte)0,
            };
            alpha[x] = left = (byte)(row[(x + 1) * channels] + guess);
            aboveLeft = above;
        }

        return true;
    }

    /// <summary>Of the three, the one nearest to the plane through them (Paeth 1991).</summary>
    private static byte Paeth(byte left, byte above, byte aboveLeft)
    {
        var (toLeft, toAbove, toBoth) = (Math.Abs(above - aboveLeft), Math.Abs(left - aboveLeft), Math.Abs(left + above - (2 * aboveLeft)));
        return toLeft <= toAbove && toLeft <= toBoth ? left : toAbove <= toBoth ? above : aboveLeft;
    }
}
