using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An account that is one of several of a person.</summary>
[HubRow]
[Table("derived_person")]
[PrimaryKey(nameof(ContributorId))]
[Index(nameof(PersonId), Name = "derived_person_accounts")]
internal sealed class PersonRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long ContributorId { get; set; }

    /// <summary>The contributor by whose id the person is known: the lowest of theirs.</summary>
    public long PersonId { get; set; }
}
