using LabelHub.Host.Rows;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Storage;

/// <summary>The model of the event log.</summary>
internal sealed class LogModel(DbContextOptions options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<BodyRow> Bodies => Set<BodyRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseSnakeCase();
}
