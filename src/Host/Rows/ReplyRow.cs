using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a service answered.</summary>
[HubRow]
[Table("derived_reply")]
[PrimaryKey(nameof(Plugin), nameof(QuestionKey))]
internal sealed class ReplyRow
{
    public string Plugin { get; set; } = "";

    public string QuestionKey { get; set; } = "";

    public string Body { get; set; } = "";

    public long Position { get; set; }
}
