using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>What an answer to a field is judged by.</summary>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Agrees">Whether an answer agrees with it; <see langword="null"/> when it cannot tell.</param>
internal sealed record Yardstick(Evidence Evidence, Func<Answer, bool?> Agrees)
{
    /// <summary>When somebody decided on the item, in microseconds: whoever changes their answer afterwards was told.</summary>
    public long? ReviewedAt { get; init; }

    /// <summary>Whether the mistake of a first answer was mended by the one who made it, before review; <see langword="null"/> when it was no mistake.</summary>
    public bool? Mended(Answer first, Answer last, long changedAt) => Agrees(first) != false ? null : Agrees(last) == true && !(changedAt > ReviewedAt);
}
