using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0005_writeback")]
internal sealed class HubWriteback() : SqlMigration("hub-0005-writeback.sql");
