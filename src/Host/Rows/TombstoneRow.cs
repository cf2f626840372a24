using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An object known to be gone at a time on the tool's clock.</summary>
[HubRow]
[Table("derived_tombstone")]
[PrimaryKey(nameof(Connection), nameof(Kind), nameof(RemoteId))]
internal sealed class TombstoneRow
{
    public long Connection { get; set; }

    public string Kind { get; set; } = "";

    public string RemoteId { get; set; } = "";

    public long AsOf { get; set; }

    public long Position { get; set; }
}
