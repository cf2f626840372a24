namespace LabelHub.Host.Effects;

internal static class EffectServices
{
    public static IServiceCollection AddEffects(this IServiceCollection services) => services
        .AddSingleton<OrderBook>()
        .AddSingleton<ForeignTexts>()
        .AddSingleton<SendGate>()
        .AddSingleton<EffectSender>()
        .AddSingleton<SightCheck>()
        .AddSingleton<LeaveStep>()
        .AddSingleton<Outbox>();
}
