namespace LabelHub.Host.Log;

/// <summary>The kinds of event. A connection's events tell of its tool; the house's events (connection 0) tell of LabelHub itself.</summary>
internal static class EventKind
{
    /// <summary>A tool called its webhook.</summary>
    public const string Delivery = "delivery";

    /// <summary>A connector read something from the tool.</summary>
    public const string Observation = "observation";

    /// <summary>A connection was set up; the body names it, without credentials.</summary>
    public const string ConnectionMade = "connection.made";

    /// <summary>A person has a connection leave its tool; nothing is wanted there any more.</summary>
    public const string ConnectionLeaves = "connection.leaves";

    /// <summary>A connection has left its tool.</summary>
    public const string ConnectionLeft = "connection.left";

    /// <summary>A ruleset came into force.</summary>
    public const string RulesetActivated = "ruleset.activated";

    /// <summary>Writing back was switched on or off.</summary>
    public const string WriteBackSet = "write-back.set";

    /// <summary>How fast a kind of effect may be sent was set.</summary>
    public const string ValveSet = "write-back.valve";

    /// <summary>A person looked at the first few effects of a kind and let the rest go on.</summary>
    public const string CanaryPassed = "write-back.go-on";

    /// <summary>All writing was stopped, or let go on.</summary>
    public const string WritingSet = "writing.set";

    /// <summary>A plan's difference was computed.</summary>
    public const string PlanListed = "plan.listed";

    /// <summary>A person asked for a plan.</summary>
    public const string PlanAsked = "plan.asked";

    /// <summary>A person approved a plan.</summary>
    public const string PlanApplied = "plan.applied";

    /// <summary>A person discarded a plan.</summary>
    public const string PlanDiscarded = "plan.discarded";

    /// <summary>A change of the tool wanted too many effects at once; they wait for a person.</summary>
    public const string FuseBlown = "fuse.blown";

    /// <summary>A project was fitted.</summary>
    public const string SnapshotFitted = "snapshot.fitted";

    /// <summary>A version of a guideline was published.</summary>
    public const string GuidelinePublished = "guideline.published";

    /// <summary>A text of someone else stood in the tool where a guideline should first be shown.</summary>
    public const string GuidelineFound = "guideline.found";

    /// <summary>A person allowed a text in the tool, which they saw, to be overwritten.</summary>
    public const string GuidelineReplaced = "guideline.replaced";

    /// <summary>A person had a guideline taken out of the tool again.</summary>
    public const string GuidelineWithdrawn = "guideline.withdrawn";

    /// <summary>A person opened a version of a guideline for the first time.</summary>
    public const string GuidelineSeen = "guideline.seen";

    /// <summary>A person announced that a project will look further at people, from a date on.</summary>
    public const string PeopleLevelRaised = "people-level.raised";

    /// <summary>That date has come.</summary>
    public const string PeopleLevelEffective = "people-level.effective";

    /// <summary>A person had a project look less far at people, at once.</summary>
    public const string PeopleLevelLowered = "people-level.lowered";

    /// <summary>A contributor read for the first time what came back about their answers in a project.</summary>
    public const string FeedbackSeen = "feedback.seen";

    /// <summary>Somebody read figures about people.</summary>
    public const string PersonalRead = "personal.read";

    /// <summary>A person opened a contributor's own page to them.</summary>
    public const string AccessGiven = "access.given";

    /// <summary>A person ended all sessions and links of a contributor.</summary>
    public const string AccessEnded = "access.ended";

    /// <summary>A contributor objected to what came back.</summary>
    public const string CaseOpened = "case.opened";

    /// <summary>A person decided about an objection.</summary>
    public const string CaseDecided = "case.decided";

    /// <summary>An answer to a field of an item is known.</summary>
    public const string GoldSet = "gold.set";

    /// <summary>An answer is known no more.</summary>
    public const string GoldRemoved = "gold.removed";

    /// <summary>A person kept how a hard case is decided, under a number.</summary>
    public const string RecordKept = "decision-record.kept";

    /// <summary>A person took such a record back; its number is not given again.</summary>
    public const string RecordWithdrawn = "decision-record.withdrawn";

    /// <summary>A lead approved or declined something proposed about a person.</summary>
    public const string ProposalDecided = "proposal.decided";

    /// <summary>A person decided whether work that somebody else had a hand in is its contributor's own.</summary>
    public const string DoubtDecided = "doubt.decided";

    /// <summary>A person asked for a second look at a seeded sample of single-label items.</summary>
    public const string SecondLookAsked = "second-look.asked";

    /// <summary>A person ended it: what was not asked yet is not asked any more.</summary>
    public const string SecondLookEnded = "second-look.ended";

    /// <summary>A person united the items of projects that have the same key.</summary>
    public const string ItemsUnited = "items.united";

    /// <summary>A person parted them again.</summary>
    public const string ItemsParted = "items.parted";

    /// <summary>A person said which accounts are one person.</summary>
    public const string AccountsLinked = "accounts.linked";

    /// <summary>A lead set what somebody should work on in a project.</summary>
    public const string AssignmentSet = "assignment.set";

    /// <summary>A service answered a question.</summary>
    public const string ReplyGiven = "reply.given";

    /// <summary>A person set what a project may spend.</summary>
    public const string BudgetSet = "budget.set";

    /// <summary>A person approved a rise of somebody's pay.</summary>
    public const string TopUpApproved = "top-up.approved";

    /// <summary>A person approved that somebody is paid.</summary>
    public const string PayoutApproved = "payout.approved";

    /// <summary>A person told that a payout was paid.</summary>
    public const string PayoutPaid = "payout.paid";

    /// <summary>A person took an approval back.</summary>
    public const string PayoutCancelled = "payout.cancelled";

    /// <summary>An admin let a build of a plugin run.</summary>
    public const string PluginApproved = "plugin.approved";

    /// <summary>Time went on.</summary>
    public const string Tick = "tick";

    /// <summary>A person decided what becomes of parked work.</summary>
    public const string WorkDecided = "work.decided";
}
