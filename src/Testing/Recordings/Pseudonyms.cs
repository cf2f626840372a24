using System.Security.Cryptography;
using System.Text;

namespace LabelHub.Testing.Recordings;

/// <summary>
/// Tokens in place of words, under a key that is thrown away: the same word gives the same token, and nobody can try names against it. A token has
/// as many code points as its word, letters for letters and digits for digits; spaces and punctuation stay.
/// </summary>
internal sealed class Pseudonyms
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Text(string text)
    {
        var (token, word) = (new StringBuilder(text.Length), new List<Rune>());
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Add(rune);
                continue;
            }

            Append(token, word);
            token.Append(rune.ToString());
        }

        Append(token, word);
        return token.ToString();
    }

    private void Append(StringBuilder token, List<Rune> word)
    {
        var noise = Noise(string.Concat(word));
        for (var i = 0; i < word.Count; i++) token.Append(Replacement(word[i], noise[i % noise.Length] + (i / noise.Length)));
        word.Clear();
    }

    private byte[] Noise(string word) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(word));

    private static char Replacement(Rune rune, int noise)
    {
        if (Rune.IsDigit(rune)) return (char)('0' + (noise % 10));
        var letter = Letters[noise % Letters.Length];
        return Rune.IsUpper(rune) ? char.ToUpperInvariant(letter) : letter;
    }
}
