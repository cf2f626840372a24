using System.ComponentModel.DataAnnotations;

namespace LabelHub.Host.Ingest;

internal sealed class IngestOptions
{
    /// <summary>The largest body accepted, in bytes.</summary>
    [Range(1024, 1024L * 1024 * 1024)]
    public long MaxBody { get; set; } = 32L * 1024 * 1024;
}
