using LabelHub.Host.Access;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Writes;

namespace LabelHub.Host.Api;

internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = routes.MapGroup("/api/v1").RequireAuthorization(AccessServices.ApiPolicy).DisableAntiforgery();
        api.MapStats();
        api.MapConnectionWrites();
        api.MapWriteBack();
        api.MapGuidelineWrites();
        api.MapDecisionRecordWrites();
        api.MapGoldWrites();
        api.MapIncentiveWrites();
        api.MapAggregator();
        api.MapPlanDecisions();
        api.MapWorkDecisions();
        api.MapPluginWrites();
        api.MapPeopleWrites();
        api.MapDoubtWrites();
        api.MapUnionWrites();
        api.MapSecondLookWrites();
        api.MapAssignmentWrites();
        api.MapCaseWrites();
        api.MapProposalWrites();
        api.MapReads();
    }
}
