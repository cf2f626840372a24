using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelHub.Plugin.Cvat.Effects;

/// <summary>
/// The mark at the end of an issue's first comment by which it is found again: an issue has no place for a key. It also remembers how the job stood, since the tool
/// remembers nobody who had it before.
/// </summary>
internal sealed partial record IssueTag(string Key, string Stage, string State, int? Assignee)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[labelhub:{Key};stage={Stage};state={State.Replace(' ', '_')};assignee={Assignee}]");

    public static IssueTag Of(string key, Rest.Job job) => new(key, job.Stage, job.State, job.Assignee);

    public static IssueTag? In(string message) => Pattern().Matches(message) is { Count: > 0 } found && found[^1] is var tag
        ? new(
            tag.Groups["key"].Value,
            tag.Groups["stage"].Value,
            tag.Groups["state"].Value.Replace('_', ' '),
            int.TryParse(tag.Groups["assignee"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null)
        : null;

    [GeneratedRegex(@"\[labelhub:(?<key>[^;\]\s]+);stage=(?<stage>[a-z]+);state=(?<state>[a-z_]+);assignee=(?<assignee>[0-9]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
