using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Truth: how an answer stood when its item settled, or what a decision or an approved plan made of it since. Rows are only added; the newest of an answer holds.</summary>
[HubRow]
[Table("settlement")]
[PrimaryKey(nameof(Id))]
[Index(nameof(ItemId), Name = "settlement_item")]
[Index(nameof(ContributorId), nameof(ProjectId), Name = "settlement_contributor")]
[Index(nameof(ProjectId), nameof(Id), Name = "settlement_project")]
internal sealed class SettlementRow
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    public string Field { get; set; } = "";

    public long ContributorId { get; set; }

    public long ProjectId { get; set; }

    public long AnnotationId { get; set; }

    /// <summary>When the answer was first given, on the tool's clock.</summary>
    public long AnsweredAt { get; set; }

    public string Evidence { get; set; } = "";

    public bool? Agrees { get; set; }

    /// <summary>How often two of the others differed.</summary>
    public double Difficulty { get; set; }

    /// <summary>How long the answer took, in milliseconds, as the tool told.</summary>
    public long? LeadMs { get; set; }

    /// <summary>What it rests on: the settling of the item, the decision, or a plan.</summary>
    public string Basis { get; set; } = "";

    public string Plugin { get; set; } = "";

    /// <summary>The rule and aggregator that were in force; empty where that was not recorded.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Whether the project looked at people then: awards rest on nothing else.</summary>
    public bool Managed { get; set; }

    public int Day { get; set; }

    /// <summary>The position of the answer's version: the rules of that time reward it.</summary>
    public long Position { get; set; }

    /// <summary>The position of the newest news about the item then.</summary>
    public long Cause { get; set; }
}
