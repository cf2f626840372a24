using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An account in a tool.</summary>
[HubRow]
[Table("derived_contributor")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Connection), nameof(RemoteId), Name = "derived_contributor_remote", IsUnique = true)]
internal sealed class ContributorRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long Connection { get; set; }

    public string RemoteId { get; set; } = "";

    public string Name { get; set; } = "";
}
