using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Media;

/// <summary>Knows which media items show. It does not ask who looks: whoever calls it has.</summary>
internal interface IMediaLibrary
{
    /// <summary>The media of each item, without asking any tool.</summary>
    Task<ILookup<long, Medium>> OfAsync(IReadOnlyCollection<long> items, CancellationToken stop);

    /// <returns><see langword="null"/> when the item shows nothing of that name, or its tool was left.</returns>
    Task<FoundMedium?> FindAsync(long item, string name, CancellationToken stop);
}
