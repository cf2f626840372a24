using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Facts;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Pipeline;

/// <summary>Records what the house's events say: rules, switches, plans, snapshots, guidelines, money, people levels, cases.</summary>
internal static class HouseFacts
{
    public static Task ApplyAsync(Session session, LoggedEvent item, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var json = System.Text.Encoding.UTF8.GetString(item.Body.Span);
        return item.Kind switch
        {
            EventKind.RulesetActivated => HouseStore.ActivateAsync(session, item.Position, item.ReceivedAt, Content.Read<HouseEvent.Activation>(json), stop),
            EventKind.ConnectionLeaves => LeaveStore.BeginAsync(session, Content.Read<HouseEvent.ConnectionLeaves>(json), lanes, stop),
            EventKind.WriteBackSet => HouseStore.SetWriteBackAsync(session, item.Position, item.ReceivedAt, Content.Read<HouseEvent.WriteBack>(json), lanes, stop),
            EventKind.ValveSet => ValveStore.SetAsync(session, item.ReceivedAt, Content.Read<ValveEvent.Set>(json), stop),
            EventKind.CanaryPassed => ValveStore.GoOnAsync(session, Content.Read<ValveEvent.GoOn>(json), stop),
            EventKind.WritingSet => ValveStore.HaltAsync(session, item.Position, item.ReceivedAt, Content.Read<ValveEvent.Writing>(json), stop),
            EventKind.PlanAsked => HouseStore.AskPlanAsync(session, item.Position, item.ReceivedAt, Content.Read<HouseEvent.PlanRequest>(json), stop),
            EventKind.PlanListed => HouseStore.ListPlanAsync(session, Content.Read<HouseEvent.PlanList>(json), stop),
            EventKind.PlanApplied => HouseStore.ApplyPlanAsync(session, item.Position, item.ReceivedAt, Content.Read<HouseEvent.PlanDecision>(json), lanes, stop),
            EventKind.PlanDiscarded => HouseStore.DiscardPlanAsync(session, item.ReceivedAt, Content.Read<HouseEvent.PlanDecision>(json), stop),
            EventKind.FuseBlown => FuseStore.BlowAsync(session, item.Position, item.ReceivedAt, Content.Read<HouseEvent.FuseBlown>(json), lanes, stop),
            EventKind.SnapshotFitted => HouseStore.AddSnapshotAsync(session, item.Position, Content.Read<SnapshotBody>(json), stop),
            EventKind.GuidelinePublished => GuidelineStore.PublishAsync(session, item.Position, item.ReceivedAt, Content.Read<GuidelineEvent.Published>(json), stop),
            EventKind.GuidelineFound => GuidelineStore.FindAsync(session, item.Position, item.ReceivedAt, Content.Read<GuidelineEvent.Found>(json), stop),
            EventKind.GuidelineReplaced => GuidelineStore.ReplaceAsync(session, Content.Read<GuidelineEvent.Replaced>(json), stop),
            EventKind.GuidelineWithdrawn => GuidelineStore.WithdrawAsync(session, Content.Read<GuidelineEvent.Withdrawn>(json), stop),
            EventKind.GuidelineSeen => GuidelineStore.SeeAsync(session, item.Position, item.ReceivedAt, Content.Read<GuidelineEvent.Seen>(json), stop),
            EventKind.PeopleLevelRaised => PeopleLevelStore.AnnounceAsync(session, item.Position, item.ReceivedAt, Content.Read<PeopleEvent.Raised>(json), stop),
            EventKind.PeopleLevelEffective => PeopleLevelStore.TakeEffectAsync(session, Content.Read<PeopleEvent.Effective>(json), lanes, stop),
            EventKind.PeopleLevelLowered => PeopleLevelStore.LowerAsync(session, item.Position, item.ReceivedAt, Content.Read<PeopleEvent.Lowered>(json), lanes, stop),
            EventKind.FeedbackSeen => FeedbackStore.SeeAsync(session, item.Position, item.ReceivedAt, Content.Read<PeopleEvent.FeedbackSeen>(json), stop),
            EventKind.PersonalRead => PersonalReadStore.AddAsync(session, item.Position, item.ReceivedAt, Content.Read<PeopleEvent.Read>(json), stop),
            EventKind.CaseOpened => CaseStore.OpenAsync(session, item.Position, item.ReceivedAt, Content.Read<CaseEvent.Opened>(json), stop),
            EventKind.CaseDecided => CaseStore.DecideAsync(session, item.Position, item.ReceivedAt, Content.Read<CaseEvent.Decided>(json), lanes, stop),
            EventKind.GoldSet => GoldStore.SetAsync(session, item.Position, item.ReceivedAt, Content.Read<GoldEvent.Set>(json), lanes, stop),
            EventKind.GoldRemoved => GoldStore.RemoveAsync(session, Content.Read<GoldEvent.Removed>(json), lanes, stop),
            EventKind.RecordKept => DecisionRecordStore.KeepAsync(session, item.Position, item.ReceivedAt, Content.Read<DecisionRecordEvent.Kept>(json), stop),
            EventKind.RecordWithdrawn => DecisionRecordStore.WithdrawAsync(session, item.ReceivedAt, Content.Read<DecisionRecordEvent.Withdrawn>(json), stop),
            EventKind.ProposalDecided => VerdictStore.SetAsync(session, item.Position, item.ReceivedAt, Content.Read<ProposalEvent.Decided>(json), lanes, stop),
            EventKind.DoubtDecided => ClearanceStore.DecideAsync(session, item.Position, item.ReceivedAt, Content.Read<TrustEvent.Decided>(json), lanes, stop),
            EventKind.SecondLookAsked => SecondLookStore.AskAsync(session, item.Position, item.ReceivedAt, Content.Read<SecondLookEvent.Asked>(json), lanes, stop),
            EventKind.SecondLookEnded => SecondLookStore.EndAsync(session, item.ReceivedAt, Content.Read<SecondLookEvent.Ended>(json), lanes, stop),
            EventKind.ItemsUnited => UnionStore.MakeAsync(session, item.Position, item.ReceivedAt, Content.Read<UnionEvent.Made>(json), lanes, stop),
            EventKind.ItemsParted => UnionStore.EndAsync(session, Content.Read<UnionEvent.Ended>(json), lanes, stop),
            EventKind.AccountsLinked => PersonStore.LinkAsync(session, Content.Read<UnionEvent.Linked>(json), lanes, stop),
            EventKind.AssignmentSet => AssignmentStore.SetAsync(session, item.Position, Content.Read<AssignmentEvent.Set>(json), stop),
            EventKind.ReplyGiven => QuestionStore.ReplyAsync(session, item.Position, Content.Read<ReplyEvent.Given>(json), stop),
            EventKind.BudgetSet => BudgetStore.SetAsync(session, item.Position, item.ReceivedAt, Content.Read<IncentiveEvent.BudgetSet>(json), stop),
            EventKind.TopUpApproved => BudgetStore.TopUpAsync(session, item.Position, item.ReceivedAt, Content.Read<IncentiveEvent.TopUpApproved>(json), stop),
            EventKind.PayoutApproved => PayoutStore.ApproveAsync(session, item.Position, item.ReceivedAt, Content.Read<IncentiveEvent.PayoutApproved>(json), stop),
            EventKind.PayoutPaid => PayoutStore.PayAsync(session, item.Position, item.ReceivedAt, Content.Read<IncentiveEvent.PayoutEnded>(json), stop),
            EventKind.PayoutCancelled => PayoutStore.CancelAsync(session, item.Position, item.ReceivedAt, Content.Read<IncentiveEvent.PayoutEnded>(json), stop),
            _ => Task.CompletedTask, // Kept for the audit; nothing is derived from it.
        };
    }
}
