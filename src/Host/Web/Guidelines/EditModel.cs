using LabelHub.Host.Api.Reads;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>What the form of a guideline shows.</summary>
public sealed record EditModel
{
    public required Named Project { get; init; }

    public required GuidelineProof Proof { get; init; }

    /// <summary>What in the form could not be read; the form shows it as it was entered.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public string? InForce { get; init; }

    /// <summary>What was entered, where it is shown again because of problems.</summary>
    public IFormCollection? Entered { get; init; }

    public bool Saved { get; init; }

    public string? Refusal { get; init; }

    public GuidelineSheet Sheet => Proof.Sheet;

    public bool CanPublish => Problems.Count == 0 && !Proof.HasErrors && Proof.Proposal.Size != LabelHub.Host.Guidelines.Versions.ChangeSize.None;

    public string Text(string name, string stored) => Entered is { } form && form.ContainsKey(name) ? form[name].ToString() : stored;
}
