using Microsoft.AspNetCore.Http.HttpResults;

namespace LabelHub.Host.Api.Reads;

/// <summary>Problem details as typed results, so that the API's description knows them.</summary>
internal static class Refusal
{
    public static ProblemHttpResult Invalid(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    public static ProblemHttpResult NotFound(string what, object id) => TypedResults.Problem($"There is no {what} '{id}'.", statusCode: StatusCodes.Status404NotFound);
}
