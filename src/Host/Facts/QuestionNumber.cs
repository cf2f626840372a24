using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LabelHub.Host.Facts;

/// <summary>The number under which a question is due: the same at each rebuild, and below 2^53. Two questions may share one; then both are asked.</summary>
internal static class QuestionNumber
{
    private const long Mask = (1L << 53) - 1;

    public static long Of(string plugin, string key) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{plugin}\n{key}"))) & Mask;
}
