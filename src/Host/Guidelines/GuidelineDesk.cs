using System.Text.Json;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Guidelines;

/// <summary>What a lead does about guidelines. Whatever changes what people are told is an event.</summary>
internal sealed class GuidelineDesk(GuidelineLibrary library, Hub hub, HouseLog house, PublicAddress address, TimeProvider clock)
{
    private const string NoProject = "There is no such project.";

    /// <returns>Whether there is such a project.</returns>
    public async Task<bool> SaveAsync(long project, GuidelineSheet sheet, string template, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { } subject) return false;
        await SaveAsync(project, sheet, template, subject.Draft?.Adopts, stop);
        return true;
    }

    /// <summary>Publishes the draft, unless its checks find an error or it says nothing new.</summary>
    public async Task<Published> PublishAsync(long project, PublishOrder order, string by, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { } subject) return new() { Refusal = NoProject };
        var proof = await library.ProveAsync(subject, stop, order.Size);
        if (proof.HasErrors) return new() { Refusal = $"{proof.Checks.Count(check => check.IsError)} errors must be mended first.", Checks = proof.Checks };
        if (proof.Proposal.Size == ChangeSize.None) return new() { Version = subject.InForce!.Version, IsUnchanged = true, Checks = proof.Checks };
        var unseen = proof.NewPictures.Select(picture => picture.Address).Except(order.Cleared, StringComparer.Ordinal).ToArray();
        if (unseen.Length > 0) return new() { Refusal = $"Nobody has said of these new pictures that they may be shown: {string.Join(", ", unseen.Select(address => $"'{address}'"))}. Look at each, then say so.", Checks = proof.Checks };
        var body = Body(subject, proof, order.Changelog, by);
        var appended = await house.AppendAsync(EventKind.GuidelinePublished, body, $"{project}/{body.Version}", stop);
        if (appended.Duplicate) return new() { Refusal = $"Version {body.Version} was published meanwhile. Look at it, then publish again.", Checks = proof.Checks };
        await hub.WriteAsync(session => GuidelineStore.DropDraftAsync(session, project, stop), stop);
        return new() { Version = body.Version, Checks = proof.Checks };
    }

    /// <summary>Allows the text in the tool that a person saw to be overwritten: that one alone.</summary>
    /// <returns>Why not; <see langword="null"/> when it is allowed.</returns>
    public async Task<string?> ReplaceAsync(long project, string hash, string by, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { InForce: { } inForce }) return "Nothing is published for this project.";
        if (await library.StandingAsync(project, stop) is not { Theirs: not null } standing) return "Nobody else's text stands in the tool.";
        if (standing.Hash != hash) return "The text in the tool has changed since you saw it. Look at what stands there now, then decide.";
        var body = new GuidelineEvent.Replaced { Project = project, Version = inForce.Version, Hash = hash, By = by };
        await house.AppendAsync(EventKind.GuidelineReplaced, body, null, stop);
        return null;
    }

    /// <summary>Takes the text that stands in the tool as the draft of the next version.</summary>
    /// <returns>Why not; <see langword="null"/> when it is taken.</returns>
    public async Task<string?> AdoptAsync(long project, string hash, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { } subject) return NoProject;
        if (await library.StandingAsync(project, stop) is not { Theirs: not null } standing) return "Nobody else's text stands in the tool.";
        if (standing.Hash != hash) return "The text in the tool has changed since you saw it. Look at what stands there now, then decide.";
        await SaveAsync(project, subject.Sheet, AdoptedTemplate.Of(standing.TheirsAsMarkdown), hash, stop);
        return null;
    }

    /// <summary>Has the guideline taken out of the tool again; what stood there before comes back.</summary>
    public async Task<string?> WithdrawAsync(long project, string by, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { InForce: not null }) return "Nothing is published for this project.";
        await house.AppendAsync(EventKind.GuidelineWithdrawn, new GuidelineEvent.Withdrawn { Project = project, By = by }, null, stop);
        return null;
    }

    /// <summary>Notes that a person opened a version; once for each.</summary>
    public async Task SeeAsync(long project, string version, string person, CancellationToken stop)
    {
        var seen = await hub.ReadAsync(session => GuidelineStore.SeenAsync(session, project, stop), stop);
        if (seen.Any(row => row.Version == version && row.Person == person)) return;
        await house.AppendAsync(EventKind.GuidelineSeen, new GuidelineEvent.Seen { Project = project, Version = version, Person = person }, $"{project}/{version}/{person}", stop);
    }

    private Task SaveAsync(long project, GuidelineSheet sheet, string template, string? adopts, CancellationToken stop) => hub.WriteAsync(
        session => GuidelineStore.SaveDraftAsync(
            session, new GuidelineDraftRow { ProjectId = project, Sheet = Content.Write(sheet), Template = template.ReplaceLineEndings("\n"), Adopts = adopts, SavedAt = clock.Micros() }, stop),
        stop);

    private GuidelineEvent.Published Body(GuidelineCase subject, GuidelineProof proof, string? changelog, string by) => new()
    {
        Project = subject.Project.Id,
        Version = proof.Proposal.Version.ToString(),
        Sheet = JsonSerializer.SerializeToElement(proof.Sheet, Content.Json),
        Template = proof.Template,
        Markdown = proof.Text.Markdown,
        Html = proof.Text.Html,
        Changelog = string.IsNullOrWhiteSpace(changelog) ? proof.Proposal.Changelog : changelog.Trim(),
        Checks = JsonSerializer.SerializeToElement(proof.Checks, Content.Json),
        OwnPage = new Uri(address.Root, "me").AbsoluteUri,
        Fingerprint = proof.Fingerprint,
        Cleared = [.. proof.NewPictures.Select(picture => picture.Address == picture.Source ? picture.Address : $"{picture.Address} {picture.Source}")],
        Replaces = subject.Draft?.Adopts,
        By = by,
    };
}
