using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a plugin's rules want to know of a service before they can say all about an annotation; it stands on when the reply is there.</summary>
[HubRow]
[Table("derived_question")]
[PrimaryKey(nameof(AnnotationId), nameof(Plugin), nameof(QuestionKey))]
[Index(nameof(ItemId), Name = "derived_question_item")]
[Index(nameof(Number), Name = "derived_question_number")]
internal sealed class QuestionRow
{
    public long AnnotationId { get; set; }

    public string Plugin { get; set; } = "";

    public string QuestionKey { get; set; } = "";

    public long ItemId { get; set; }

    public string Service { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>The subject under which it is due in the work table.</summary>
    public long Number { get; set; }
}
