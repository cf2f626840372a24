using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Somebody read figures about people.</summary>
[HubRow]
[Table("derived_personal_read")]
[PrimaryKey(nameof(Position))]
[Index(nameof(ProjectId), nameof(Position), Name = "derived_personal_read_project")]
internal sealed class PersonalReadRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Position { get; set; }

    public long ProjectId { get; set; }

    /// <summary>About whom; <see langword="null"/> for everyone in the project.</summary>
    public long? ContributorId { get; set; }

    public string Who { get; set; } = "";

    public string What { get; set; } = "";

    public long At { get; set; }
}
