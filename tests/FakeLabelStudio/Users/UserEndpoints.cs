using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Users;

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/current-user/whoami", (Call call) =>
            studio.Read(store => Answer.Ok(UserShape.WhoAmI(store, call.User))));

        routes.MapGet("/api/users", () =>
            studio.Read(store => Answer.Ok(store.Users.All.ToArray(user => UserShape.Member(store, user)))));

        routes.MapGet("/api/users/{id:int}", (int id) =>
            studio.Read(store => Answer.Ok(UserShape.Member(store, store.Users.Get(id)))));

        routes.MapPost("/api/users", async (Call call) =>
        {
            var user = await studio.Users.CreateAsync(call.Caller, call.Body);
            return studio.Read(store => Answer.Created(UserShape.Member(store, user)));
        });
    }
}
