using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeCvat.Annotations;
using LabelHub.FakeCvat.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeCvat.Http;

/// <summary>What is drawn, what is said about it, guides, merges and quality reports.</summary>
internal static class WorkEndpoints
{
    public static void MapWork(this IEndpointRouteBuilder routes, CvatHost host, CvatApp cvat)
    {
        MapAnnotations(routes, host, cvat);
        MapIssues(routes, host, cvat);
        MapGuides(routes, host, cvat);
        routes.MapPost("/api/consensus/merges", host.Answering(call => cvat.Commit<JsonNode?>(null, change =>
        {
            JobActions.Merge(change, change.Store.Job(call.Body["job_id"]!.GetValue<int>()));
            return new JsonObject { ["rq_id"] = "merge" };
        }), 202));
        routes.MapGet("/api/quality/reports", host.Answering(call => cvat.Read(store => Listing.Page(call, store.Reports
            .Where(report => (call.Number("task_id") is not { } task || report.Job.Task.Id == task) && (call.Number("job_id") is not { } job || report.Job.Id == job))
            .Select(report => Report(cvat, report))))));
    }

    private static void MapAnnotations(IEndpointRouteBuilder routes, CvatHost host, CvatApp cvat)
    {
        const string OfJob = "/api/jobs/{id:int}/annotations";
        routes.MapGet(OfJob, host.Answering(call => call.Query("format") is null
            ? cvat.Read(store => AnnotationActions.Read(Mine(call, store.Job(call.Id))))
            : throw new CvatException(410, new JsonArray("This endpoint is no longer supported."))));
        routes.MapPut(OfJob, host.Answering(call => cvat.Commit(call.User, change =>
        {
            AnnotationActions.Put(change, Mine(call, change.Store.Job(call.Id)), call.Body);
            return AnnotationActions.Read(change.Store.Job(call.Id));
        })));
        routes.MapPatch(OfJob, host.Answering(call => cvat.Commit(call.User, change => AnnotationActions.Patch(change, Mine(call, change.Store.Job(call.Id)), call.Query("action") ?? "", call.Body))));
        routes.MapDelete(OfJob, host.Answering(call => cvat.Commit<JsonNode?>(call.User, change =>
        {
            AnnotationActions.Clear(change, Mine(call, change.Store.Job(call.Id)));
            return null;
        })));
        routes.MapGet("/api/tasks/{id:int}/annotations", host.Answering(call => cvat.Read(store => AnnotationActions.Read(store.Jobs.Where(job => job.Task.Id == call.Id && job.Type == CvatJob.Annotation)))));
    }

    private static void MapIssues(IEndpointRouteBuilder routes, CvatHost host, CvatApp cvat)
    {
        routes.MapGet("/api/issues", host.Answering(call => cvat.Read(store => Listing.Page(call, store.Issues
            .Where(issue => call.Number("job_id") is not { } job || issue.Job.Id == job)
            .Where(issue => call.Number("task_id") is not { } task || issue.Job.Task.Id == task)
            .Where(issue => call.Number("frame_id") is not { } frame || issue.Frame == frame)
            .Select(cvat.Shapes.Issue)))));
        routes.MapPost("/api/issues", host.Answering(call => cvat.Commit(call.User, change => change.Shapes.Issue(IssueActions.Create(change, call.Body))), 201));
        routes.MapGet("/api/issues/{id:int}", host.Answering(call => cvat.Read(store => cvat.Shapes.Issue(store.Issue(call.Id)))));
        routes.MapPatch("/api/issues/{id:int}", host.Answering(call => cvat.Commit(call.User, change =>
        {
            IssueActions.Patch(change, change.Store.Issue(call.Id), call.Body);
            return change.Shapes.Issue(change.Store.Issue(call.Id));
        })));
        routes.MapDelete("/api/issues/{id:int}", host.Answering(call => cvat.Commit<JsonNode?>(call.User, change =>
        {
            IssueActions.Delete(change, change.Store.Issue(call.Id));
            return null;
        })));
        routes.MapGet("/api/comments", host.Answering(call => cvat.Read(store => Listing.Page(call, store.Issues
            .Where(issue => (call.Number("issue_id") is not { } id || issue.Id == id) && (call.Number("job_id") is not { } job || issue.Job.Id == job) && (call.Number("frame_id") is not { } frame || issue.Frame == frame))
            .SelectMany(issue => issue.Comments).OrderByDescending(comment => comment.Id).Select(cvat.Shapes.Comment)))));
        routes.MapPost("/api/comments", host.Answering(
            call => cvat.Commit(call.User, change => change.Shapes.Comment(IssueActions.Comment(change, change.Store.Issue(call.Body["issue"]!.GetValue<int>()), call.Body["message"]!.GetValue<string>()))), 201));
    }

    private static void MapGuides(IEndpointRouteBuilder routes, CvatHost host, CvatApp cvat)
    {
        routes.MapPost("/api/guides", host.Answering(call => cvat.Commit(Staff(call), change => Shapes.Guide(IssueActions.CreateGuide(change, call.Body))), 201));
        routes.MapGet("/api/guides/{id:int}", host.Answering(call => cvat.Read(store => Shapes.Guide(store.Guide(call.Id)))));
        routes.MapPatch("/api/guides/{id:int}", host.Answering(call => cvat.Commit(Staff(call), change =>
        {
            IssueActions.PatchGuide(change, change.Store.Guide(call.Id), call.Body);
            return Shapes.Guide(change.Store.Guide(call.Id));
        })));
        routes.MapDelete("/api/guides/{id:int}", host.Answering(call => cvat.Commit<JsonNode?>(Staff(call), change =>
        {
            IssueActions.DeleteGuide(change, change.Store.Guide(call.Id));
            return null;
        })));
    }

    private static CvatUser Staff(Call call) => call.User.IsMaintainer ? call.User : throw CvatException.Forbidden();

    private static CvatJob Mine(Call call, CvatJob job) => call.User.IsMaintainer || job.Assignee == call.User ? job : throw CvatException.Forbidden();

    private static JsonObject Report(CvatApp cvat, CvatQualityReport report) => new()
    {
        ["id"] = report.Id,
        ["job_id"] = report.Job.Id,
        ["task_id"] = report.Job.Task.Id,
        ["project_id"] = report.Job.Task.Project.Id,
        ["parent_id"] = null,
        ["target"] = "job",
        ["created_date"] = StudioClock.Text(report.Created),
        ["assignee"] = cvat.Shapes.User(report.Assignee),
        ["summary"] = new JsonObject
        {
            ["valid_count"] = report.Valid,
            ["ds_count"] = report.Annotated,
            ["gt_count"] = report.Truth,
            ["precision"] = report.Annotated == 0 ? 0 : (double)report.Valid / report.Annotated,
            ["recall"] = report.Truth == 0 ? 0 : (double)report.Valid / report.Truth,
        },
    };
}
