using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0003_incentives")]
internal sealed class HubIncentives() : SqlMigration("hub-0003-incentives.sql");
