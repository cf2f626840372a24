using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A project that was found in a tool after it was connected: a person decides whether to follow it.</summary>
[HubRow]
[Table("setup_offer")]
[PrimaryKey(nameof(Connection), nameof(RemoteId))]
internal sealed class OfferRow
{
    public long Connection { get; set; }

    public string RemoteId { get; set; } = "";

    public string Title { get; set; } = "";

    public long? Items { get; set; }

    public long FoundAt { get; set; }

    public bool Declined { get; set; }
}
