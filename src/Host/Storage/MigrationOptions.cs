using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LabelHub.Host.Storage;

internal static class MigrationOptions
{
    /// <summary>Migrations are written by hand, so there is no scaffolded snapshot to compare; a test holds model and migrations equal.</summary>
    public static DbContextOptions Ready(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
}
