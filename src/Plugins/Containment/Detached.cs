using System.Globalization;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Plugins.Containment;

/// <summary>
/// Copies what a rule returned into objects of the host alone. A list a plugin hands over may be lazy, endless, changed later, or (as
/// with any collection expression) of a type of the plugin's own assembly, which would keep that assembly in memory.
/// </summary>
internal static class Detached
{
    private const int ListLimit = 100_000;

    /// <summary>A mask of a large photograph, painted pixel by pixel.</summary>
    private const int RunLimit = 10_000_000;
    private const int ModelLimit = 64 * 1024 * 1024;

    public static T Value<T>(T value) => value switch
    {
        Consensus consensus => (T)(object)Of(consensus),
        FittedModel model => (T)(object)Of(model),
        Translation translation => (T)(object)Of(translation),
        ConnectorInfo info => (T)(object)Of(info),
        _ => value,
    };

    public static IReadOnlyList<T> Outcomes<T>(IEnumerable<T> outcomes, int limit)
        where T : Outcome
    {
        var said = new List<T>();
        foreach (var outcome in outcomes ?? throw new RuleException("it returned null; return an empty sequence where there is nothing to say"))
        {
            if (said.Count == limit) throw new RuleException($"it said more than {limit:N0} outcomes in one run; say one outcome for many places instead");
            said.Add((T)(object)Of(outcome));
        }

        return said;
    }

    private static Outcome Of(Outcome outcome) => outcome switch
    {
        Finding finding => finding with { Arguments = [.. Bounded(finding.Arguments).Select(Plain)] },
        Award award => award,
        AskReview ask => ask,
        ReturnWork work => work,
        ShowConsensus show => show with { Fields = [.. Bounded(show.Fields).Select(Of)] },
        ShowGuideline => throw new RuleException("it returned ShowGuideline; a guideline is published by a person, no rule can want one"),
        AskLabel { Labels: >= 1 and <= AskLabel.Most, Before: >= 0 } ask when ask.Before < ask.Labels => ask,
        AskLabel ask => throw new RuleException($"it asked for {ask.Labels} labels, before {ask.Before}; accepted are 1 to {AskLabel.Most}, and fewer before"),
        AssignItems => throw new RuleException("it returned AssignItems; a person says who should work on what, no rule can want it yet"),
        null => throw new RuleException("one of its outcomes is null"),
        _ => throw new RuleException($"it returned an outcome of its own type '{outcome.GetType().Name}'; return Finding, Award, AskLabel, AskReview, ReturnWork or ShowConsensus"),
    };

    private static Consensus Of(Consensus consensus) =>
        consensus with
    {
        Labels = [.. Bounded(consensus.Labels)],
        Votes = [.. Bounded(consensus.Votes)],
        Unweighted = consensus.Unweighted is { } plain ? Of(plain with { Unweighted = null }) : null,
    };

    private static FittedModel Of(FittedModel model) => model.State.Length <= ModelLimit
        ? model with { State = model.State.ToArray() }
        : throw new RuleException($"its model has {model.State.Length:N0} bytes; at most {ModelLimit:N0} are kept");

    private static ConnectorInfo Of(ConnectorInfo info) => info with
    {
        SecretPaths = [.. Bounded(info.SecretPaths)],
        Identity = [.. Bounded(info.Identity).Select(rule => rule with { Values = [.. Bounded(rule.Values)], Paths = [.. Bounded(rule.Paths)] })],
    };

    private static Translation Of(Translation translation) =>
        translation with { Changes = [.. Bounded(translation.Changes).Select(Of)] };

    private static ToolChange Of(ToolChange change) => change switch
    {
        AnnotationSeen seen => seen with { Regions = [.. Bounded(seen.Regions).Select(Of)] },
        ProjectSeen { Schema: { } schema } seen => seen with { Schema = Of(schema) },
        DecisionSeen seen => seen with { Labels = [.. Bounded(seen.Labels)] },
        Ended ended => ended with { Ids = [.. Bounded(ended.Ids)] },
        ItemSeen { Data.ValueKind: not JsonValueKind.Undefined } seen => seen with { Data = seen.Data.Clone() }, // Its document may be disposed of.
        ItemSeen or ProjectSeen or LookWanted => change,
        null => throw new RuleException("one of its changes is null"),
        _ => throw new RuleException($"it returned a change of its own type '{change.GetType().Name}'; return one the SDK defines"),
    };

    private static LabelSchema Of(LabelSchema schema) =>
        schema with { Fields = [.. Bounded(schema.Fields).Select(Of)] };

    private static Field Of(Field field) => field with
    {
        Labels = [.. Bounded(field.Labels)],
        MaxUses = Bounded(field.MaxUses).ToDictionary(StringComparer.Ordinal),
        Conditions = [.. Bounded(field.Conditions).Select(condition => condition with { Labels = [.. Bounded(condition.Labels)] })],
        Attributes = Bounded(field.Attributes).ToDictionary(StringComparer.Ordinal),
    };

    private static Region Of(Region region)
    {
        if (region.GetType().Assembly != typeof(Region).Assembly)
            throw new RuleException($"it returned a region of its own type '{region.GetType().Name}'; return UnknownRegion for kinds the SDK does not name");
        return (region with { Labels = [.. Bounded(region.Labels)] }) switch
        {
            TextRegion text => text with { Texts = [.. Bounded(text.Texts)] },
            PolygonRegion polygon => polygon with { Points = [.. Bounded(polygon.Points)] },
            KeyPointsRegion points => points with { Points = [.. Bounded(points.Points)] },
            MaskRegion mask => mask with { Runs = [.. Bounded(mask.Runs, RunLimit)] },
            TimeRangeRegion time => time with { Ranges = [.. Bounded(time.Ranges)] },
            TrackRegion track => track with { KeyFrames = [.. Bounded(track.KeyFrames)] },
            RankingRegion ranking => ranking with { Groups = [.. Bounded(ranking.Groups).Select(group => group with { Items = [.. Bounded(group.Items)] })] },
            var plain => plain,
        };
    }

    /// <summary>What may stand in a stored finding; anything else becomes its text.</summary>
    private static object Plain(object argument) =>
        argument is string or long or double or bool ? argument : Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<T> Bounded<T>(IEnumerable<T> list, int limit = ListLimit)
    {
        var count = 0;
        foreach (var element in list)
        {
            if (++count > limit) throw new RuleException($"one of its lists has more than {limit:N0} entries");
            yield return element;
        }
    }
}
