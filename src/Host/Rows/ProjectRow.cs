using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A project of a tool.</summary>
[HubRow]
[Table("derived_project")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Connection), nameof(RemoteId), Name = "derived_project_remote", IsUnique = true)]
internal sealed class ProjectRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long Connection { get; set; }

    public string RemoteId { get; set; } = "";

    public string Title { get; set; } = "";

    public long UpdatedAt { get; set; }

    public bool ForReview { get; set; }

    public string PeopleLevel { get; set; } = "";

    public long Position { get; set; }
}
