namespace LabelHub.Host.Ingest;

internal static class IngestServices
{
    public static IServiceCollection AddIngest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().Bind(configuration.GetSection("LabelHub:Ingest")).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
