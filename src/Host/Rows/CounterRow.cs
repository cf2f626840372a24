using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A number shown on pages, kept in the transaction that changes it.</summary>
[HubRow]
[Table("derived_counter")]
[PrimaryKey(nameof(Name))]
internal sealed class CounterRow
{
    public string Name { get; set; } = "";

    public long Value { get; set; }
}
