using System.Globalization;

namespace LabelHub.Plugins;

/// <summary>What a run is about, as an error or a crash will name it: <c>annotation 42</c>.</summary>
/// <remarks>A kind and a number rather than a text, so that marking each of 100,000 runs allocates nothing.</remarks>
/// <param name="Kind">The word for it.</param>
/// <param name="Id">Its number; 0 where the word alone says it.</param>
public readonly record struct Subject(string Kind, long Id)
{
    public override string ToString() => Id == 0 ? Kind : string.Create(CultureInfo.InvariantCulture, $"{Kind} {Id}");
}
