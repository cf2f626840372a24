using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Truth: one attempt to write into a tool, and what became of it. An attempt without an end was cut off.</summary>
[HubRow]
[Table("receipt")]
[PrimaryKey(nameof(Id))]
[Index(nameof(ItemId), Name = "receipt_item")]
[Index(nameof(EffectKey), Name = "receipt_open")]
[Index(nameof(ProjectId), Name = "receipt_project")]
[Index(nameof(Connection), nameof(Id), Name = "receipt_connection")]
[Index(nameof(ProjectId), nameof(Kind), nameof(StartedAt), Name = "receipt_pace")]
internal sealed class ReceiptRow
{
    public long Id { get; set; }

    public string EffectKey { get; set; } = "";

    public int Generation { get; set; }

    public long ProjectId { get; set; }

    public long ItemId { get; set; }

    public long Connection { get; set; }

    public string Plugin { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Act { get; set; } = "";

    public string Json { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public long Position { get; set; }

    /// <summary>On the database's clock.</summary>
    public long StartedAt { get; set; }

    public long? EndedAt { get; set; }

    public string? Outcome { get; set; }

    public string? ObjectId { get; set; }

    public string? Stamp { get; set; }

    public string? Answer { get; set; }
}
