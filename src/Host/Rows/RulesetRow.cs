using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A ruleset, from the event that activated it.</summary>
[HubRow]
[Table("derived_ruleset")]
[PrimaryKey(nameof(Position))]
internal sealed class RulesetRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Position { get; set; }

    public string Hash { get; set; } = "";

    public string Json { get; set; } = "";

    public long ActivatedAt { get; set; }

    public string Cause { get; set; } = "";
}
