using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a reviewer decided.</summary>
[HubRow]
[Table("derived_decision")]
[PrimaryKey(nameof(Connection), nameof(RemoteId), nameof(Field))]
[Index(nameof(ItemId), Name = "derived_decision_item")]
internal sealed class DecisionRow
{
    public long Connection { get; set; }

    public string RemoteId { get; set; } = "";

    public long ItemId { get; set; }

    public string RequestKey { get; set; } = "";

    public string Field { get; set; } = "";

    public string Labels { get; set; } = "";

    /// <summary>The number of the decision record it follows.</summary>
    public long? Cites { get; set; }

    public long ContributorId { get; set; }

    public long At { get; set; }

    public long Position { get; set; }
}
