using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0013_assignments")]
internal sealed class HubAssignments() : SqlMigration("hub-0013-assignments.sql");
