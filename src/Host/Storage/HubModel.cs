using System.Reflection;
using LabelHub.Host.Rows;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Storage;

/// <summary>The model of all that is not the log: set up by people, recorded as truth, or derived.</summary>
internal sealed class HubModel(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var row in Assembly.GetExecutingAssembly().GetTypes().Where(t => t.GetCustomAttribute<HubRowAttribute>() is not null))
        {
            modelBuilder.Entity(row);
        }

        modelBuilder.UseSnakeCase();
    }
}
