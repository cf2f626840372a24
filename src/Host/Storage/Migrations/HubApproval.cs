using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0006_approval")]
internal sealed class HubApproval() : SqlMigration("hub-0006-approval.sql");
