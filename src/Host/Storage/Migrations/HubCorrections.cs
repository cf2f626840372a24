using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0014_corrections")]
internal sealed class HubCorrections() : SqlMigration("hub-0014-corrections.sql");
