namespace LabelHub.Host.Media;

internal static class MediaServices
{
    public static IServiceCollection AddMedia(this IServiceCollection services) => services
        .AddSingleton<IMediaLibrary, MediaLibrary>()
        .AddSingleton<MediaCache>()
        .AddSingleton<MediaFetch>()
        .AddSingleton<MediaDoor>();
}
