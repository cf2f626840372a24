namespace LabelHub.Host.Api.Reads.Unions;

internal static class UnionEndpoints
{
    public static void MapUnions(this RouteGroupBuilder api)
    {
        api.MapGet("/unions", async (UnionReading unions, CancellationToken stop) => TypedResults.Ok(new { items = await unions.AllAsync(stop) })).WithName("ListUnions").WithSummary("Projects whose items of the same key are one.");
        api.MapGet("/persons", async (UnionReading unions, CancellationToken stop) => TypedResults.Ok(new { items = await unions.PersonsAsync(stop) })).WithName("ListPersons").WithSummary("Accounts that are one person, together, by id.");
    }
}
