namespace LabelHub.Host.Web;
internal static class Stub
{
    public static IServiceCollection AddWeb(this IServiceCollection services) => services;
    public static void MapWeb(this IEndpointRouteBuilder routes) { }
    public static void UseSecurityHeaders(this IApplicationBuilder app) { }
}
