using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0016_unions")]
internal sealed class HubUnions() : SqlMigration("hub-0016-unions.sql");
