using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A Data Protection key.</summary>
[HubRow]
[Table("setup_key")]
[PrimaryKey(nameof(Id))]
internal sealed class KeyRow
{
    public string Id { get; set; } = "";

    public string Xml { get; set; } = "";
}
