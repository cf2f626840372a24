using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>One event. Never changed after it is written.</summary>
[Table("event")]
[PrimaryKey(nameof(Position))]
[Index(nameof(Connection), nameof(Identity), Name = "event_identity", IsUnique = true)]
[Index(nameof(Id), Name = "event_id", IsUnique = true)]
[Index(nameof(Connection), nameof(Position), Name = "event_source")]
internal sealed class EventRow
{
    public long Position { get; set; }

    public string Id { get; set; } = "";

    public long Connection { get; set; }

    public string Kind { get; set; } = "";

    public byte[]? Identity { get; set; }

    public long ReceivedAt { get; set; }

    public string? Project { get; set; }
}
