using LabelHub.Host.People.Cases;
using LabelHub.Host.People.Own;

namespace LabelHub.Host.People;

internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection(PeopleSettings.Section).Get<PeopleSettings>() ?? new PeopleSettings())
        .AddSingleton<LevelDesk>()
        .AddSingleton<IPersonalReads, PersonalReads>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<FeedbackLog>()
        .AddPeopleReading();

    /// <summary>What only reads.</summary>
    public static IServiceCollection AddPeopleReading(this IServiceCollection services) => services
        .AddSingleton<PeopleReading>()
        .AddSingleton<OwnWork>()
        .AddSingleton<CaseSheets>();
}
