using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0008_decision_records")]
internal sealed class HubDecisionRecords() : SqlMigration("hub-0008-decision-records.sql");
