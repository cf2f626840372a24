using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Tokens;

internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/current-user/token", (Call call) => Answer.Ok(new JsonObject { ["token"] = call.User.Token }));

        routes.MapGet("/api/token", (Call call) => studio.Read(_ => Answer.Ok(Listed(studio, call))));

        routes.MapPost("/api/token", (Call call) =>
            studio.Read(_ => Answer.Created(new JsonObject { ["token"] = studio.Tokens.IssueFirstPersonal(call.User) })));

        routes.MapPost("/api/token/refresh", (Call call) =>
            studio.Read(_ => Answer.Ok(new JsonObject { ["access"] = studio.Tokens.Refresh(call.Body.Text("refresh", "")) })));

        routes.MapGet("/api/jwt/settings", () => studio.Read(store => Answer.Ok(Settings(store))));

        routes.MapPost("/api/jwt/settings", async (Call call) => Answer.Ok(await studio.ApplyAsync(call.Caller, change =>
        {
            change.Store.ApiTokensEnabled = call.Body.Bool("api_tokens_enabled", change.Store.ApiTokensEnabled);
            change.Store.LegacyTokensEnabled = call.Body.Bool("legacy_api_tokens_enabled", change.Store.LegacyTokensEnabled);
            return Settings(change.Store);
        })));
    }

    /// <summary>Listed tokens lack their signature and are of no use.</summary>
    private static JsonArray Listed(Studio studio, Call call) =>
        studio.Tokens.HoldsPersonal(call.User) ? [new JsonObject { ["token"] = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30" }] : [];

    private static JsonObject Settings(Store store) => new()
    {
        ["api_tokens_enabled"] = store.ApiTokensEnabled,
        ["legacy_api_tokens_enabled"] = store.LegacyTokensEnabled,
    };
}
