using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Checks;
using LabelHub.Host.Guidelines.Pictures;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>Reads guidelines for people and for callers of the API.</summary>
internal sealed class GuidelineReading(GuidelineLibrary library, Hub hub)
{
    /// <returns><see langword="null"/> when there is no such project.</returns>
    public async Task<GuidelineDetail?> FindAsync(long project, CancellationToken stop)
    {
        if (await library.FindAsync(project, stop) is not { } subject) return null;
        var proof = await library.ProveAsync(subject, stop);
        return new()
        {
            Project = new() { Id = project, Name = subject.Project.Title },
            InForce = (await VersionsAsync(project, stop)).FirstOrDefault(version => !version.Found),
            Draft = Draft(proof),
            Tool = await library.StandingAsync(project, stop) is { } standing ? Standing(standing) : null,
        };
    }

    /// <summary>Every version, newest first, what was found in the tool last.</summary>
    public async Task<IReadOnlyList<VersionDetail>> VersionsAsync(long project, CancellationToken stop)
    {
        var (rows, seen) = await hub.ReadAsync(async session => (await GuidelineStore.AllAsync(session, project, stop), await GuidelineStore.SeenAsync(session, project, stop)), stop);
        return [.. rows.Select(row => Version(row, seen.Count(s => s.Version == row.Version)))];
    }

    public static DraftDetail Draft(GuidelineProof proof) => new()
    {
        IsNews = proof.Proposal.Size != ChangeSize.None,
        Version = proof.Proposal.Version.ToString(),
        Changes = [.. proof.Proposal.Changes.Select(change => change.Text)],
        NewPictures = [.. proof.NewPictures.Select(picture => picture.Address)],
        Checks = [.. proof.Checks.Select(Check)],
        Markdown = proof.Text.Markdown,
    };

    public static CheckDetail Check(GuidelineCheck check) => new() { Severity = check.IsError ? "error" : "warning", Place = check.Place, Message = check.Message };

    /// <summary>What was found in a tool is shown as what it says: its own HTML is never ours to show.</summary>
    private static VersionDetail Version(GuidelineRow row, int seenBy)
    {
        var markdown = row.Found ? HtmlMarkdown.Of(row.Html) : row.Markdown;
        var pictures = row.Found ? [] : GuidelineCase.Read(row.Sheet).Pictures;
        return new()
        {
            Version = row.Version,
            PublishedAt = row.PublishedAt.ToTime(),
            Found = row.Found,
            Changelog = row.Changelog,
            Markdown = markdown,
            Html = row.Found ? MarkdownHtml.Of(markdown) : row.Html,
            PageHtml = MarkdownHtml.Of(markdown, PictureForm.ForPage(pictures)),
            Pictures = pictures,
            SeenBy = seenBy,
            Position = row.Position,
        };
    }

    private static StandingDetail Standing(GuidelineStanding standing) => new()
    {
        State = standing.State,
        Reason = standing.Reason,
        Version = standing.Version,
        Theirs = standing.Theirs,
        TheirsHash = standing.Hash,
    };
}
