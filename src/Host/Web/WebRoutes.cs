using LabelHub.Host.Access;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Connections;
using LabelHub.Host.Web.Doubts;
using LabelHub.Host.Web.Effects;
using LabelHub.Host.Web.Errors;
using LabelHub.Host.Web.Gold;
using LabelHub.Host.Web.Guidelines;
using LabelHub.Host.Web.Incentives;
using LabelHub.Host.Web.Items;
using LabelHub.Host.Web.Me;
using LabelHub.Host.Web.Media;
using LabelHub.Host.Web.Overview;
using LabelHub.Host.Web.People;
using LabelHub.Host.Web.Plans;
using LabelHub.Host.Web.Plugins;
using LabelHub.Host.Web.Review;
using LabelHub.Host.Web.Unions;
using LabelHub.Host.Web.Work;

namespace LabelHub.Host.Web;

/// <summary>The pages.</summary>
internal static class WebRoutes
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        return services.AddReads()
            .AddSingleton<OverviewReading>()
            .AddSingleton<DeliveryReading>()
            .AddSingleton<PluginPageReading>()
            .AddScoped<WorkPageReading>()
            .AddSingleton<GuidelinePageReading>()
            .AddSingleton<IncentivePageReading>()
            .AddSingleton<IIncentiveActions, IncentiveActions>()
            .AddSingleton<PeoplePageReading>()
            .AddSingleton<IPeopleActions, PeopleActions>()
            .AddSingleton<ICaseActions, CaseActions>()
            .AddSingleton<IFeedbackActions, FeedbackActions>()
            .AddSingleton<IDoubtActions, DoubtActions>()
            .AddSingleton<IUnionActions, UnionActions>()
            .AddSingleton<IGuidelineActions, GuidelineActions>()
            .AddSingleton<EffectPages.Sources>()
            .AddSingleton<StartPages.Sources>()
            .AddSingleton<UnionPages.Sources>()
            .AddSingleton<IStartActions, StartActions>()
            .AddSingleton<IWritingActions, WritingActions>()
            .AddSingleton<IGoldActions, GoldActions>()
            .AddSingleton<IPlanActions, PlanActions>()
            .AddSingleton<IWorkActions, WorkActions>()
            .AddSingleton<IPluginActions, PluginActions>()
            .AddSingleton<IConnectionActions, ConnectionActions>();
    }

    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization().ExcludeFromDescription().DisableAntiforgery().AddEndpointFilterFactory(Guard);
        pages.MapOverview();
        pages.MapItems();
        pages.MapMedia();
        pages.MapWork();
        pages.MapGuidelinePages();
        pages.MapRecordPages();
        pages.MapEffectPages();
        pages.MapGoldPages();
        pages.MapIncentivePages();
        pages.MapPlans();
        pages.MapPlugins();
        pages.MapConnections();
        pages.MapStart();
        pages.MapReview();
        pages.MapDoubts();
        pages.MapUnionPages();
        pages.MapPeoplePages();
        var own = routes.MapGroup("/me").ExcludeFromDescription().DisableAntiforgery().AddEndpointFilterFactory(Guard).AddEndpointFilter(NoStoreAsync);
        var signedIn = own.MapGroup("").RequireAuthorization(OwnSession.Policy);
        signedIn.MapMe();
        signedIn.MapOwnMedia();
        own.MapGroup("").AllowAnonymous().MapMeEntry();
        routes.MapErrors();
    }

    /// <summary>What is about a person stays in no cache.</summary>
    private static ValueTask<object?> NoStoreAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    // The framework's own check looks at forms alone; ours guards every unsafe verb, with a page for an answer.
    private static EndpointFilterDelegate Guard(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var filter = ActivatorUtilities.CreateInstance<AntiforgeryFilter>(context.ApplicationServices);
        return invocation => filter.InvokeAsync(invocation, next);
    }
}
