namespace LabelHub.Abstractions.Connectors;

/// <summary>What LabelHub has recorded of one connection: what a tool that tells only how things are is compared with, to find what changed.</summary>
public interface IToolRecord
{
    /// <summary>The living annotations among these, each in its newest version, once all that came in before is read.</summary>
    /// <param name="annotations">The tool's ids, or those this connector made up.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <exception cref="ToolException">What came in before is not read yet; the look is tried again.</exception>
    Task<IReadOnlyList<AnnotationSeen>> FindAsync(IReadOnlyCollection<string> annotations, CancellationToken stop);

    /// <summary>The bodies of the newest deliveries, as they were stored: some hundreds of them.</summary>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns>The oldest first.</returns>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> DeliveriesAsync(CancellationToken stop);
}
