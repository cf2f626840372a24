using System.Globalization;

namespace LabelHub.Testing.Purity;

/// <summary>Puts a culture and a time zone in place for a while. The time zone is the whole process's, so only one is at it at a time.</summary>
internal sealed class Surroundings : IDisposable
{
    private const string ZoneVariable = "TZ";
    private static readonly Lock OneAtATime = new();

    private readonly (CultureInfo Culture, CultureInfo Language, string? Zone) _before;

    private Surroundings(string culture, string zone)
    {
        OneAtATime.Enter();
        _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Environment.GetEnvironmentVariable(ZoneVariable));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Enter(zone);
    }

    public static Surroundings Of(string culture, string zone) => new(culture, zone);

    public void Dispose()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_before.Culture, _before.Language);
        Enter(_before.Zone);
        OneAtATime.Exit();
    }

    // Windows has no such variable; there only culture and order vary.
    private static void Enter(string? zone)
    {
        Environment.SetEnvironmentVariable(ZoneVariable, zone);
        TimeZoneInfo.ClearCachedData();
    }
}
