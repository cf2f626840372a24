using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.Guidelines;

internal static class GuidelineServices
{
    public static IServiceCollection AddGuidelines(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection(GuidelineSettings.Section).Get<GuidelineSettings>() ?? new GuidelineSettings())
        .AddSingleton<GuidelineLibrary>()
        .AddSingleton<GuidelineDesk>()
        .AddSingleton<RecordDesk>();
}
