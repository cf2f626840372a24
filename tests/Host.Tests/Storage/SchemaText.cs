using LabelHub.Host.Storage;

namespace LabelHub.Host.Tests.Storage;

/// <summary>The tables of a database as lines of text, so that two databases can be compared and a difference reads as one line.</summary>
internal static class SchemaText
{
    private const string History = "schema_migration";

    public static Task<IReadOnlyList<string>> ReadAsync(Database database, CancellationToken stop) => database.ReadAsync(
        async session => database.Dialect == Dialect.Sqlite ? await SqliteAsync(session, stop) : await PostgresAsync(session, stop), stop);

    private static async Task<IReadOnlyList<string>> SqliteAsync(Session session, CancellationToken stop) =>
        await session.QueryAsync<string>(
            $"""
            SELECT t.name || '.' || c.name || ' '
                || CASE WHEN c.type IN ('bigint', 'integer', 'boolean', 'INTEGER') THEN 'INTEGER' WHEN c.type IN ('double precision', 'REAL') THEN 'REAL' ELSE upper(c.type) END
                || CASE WHEN c."notnull" OR c.pk > 0 THEN ' not null' ELSE '' END || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END
            FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '%EFMigrations%' AND t.name <> '{History}'
            UNION ALL
            SELECT t.name || ' index ' || i.name || CASE WHEN i."unique" THEN ' unique' ELSE '' END
                || ' (' || (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
            FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c'
            ORDER BY 1
            """,
            null,
            stop);

    private static async Task<IReadOnlyList<string>> PostgresAsync(Session session, CancellationToken stop) =>
        await session.QueryAsync<string>(
            $"""
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || CASE WHEN a.attidentity <> '' THEN ' identity ' || a.attidentity::text ELSE '' END
                || coalesce((SELECT ' key ' || array_position(k.conkey, a.attnum) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)), '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '{History}'
            UNION ALL
            SELECT t.relname || ' index ' || i.relname || CASE WHEN x.indisunique THEN ' unique' ELSE '' END
                || ' (' || (SELECT string_agg(pg_get_indexdef(x.indexrelid, n, false), ', ' ORDER BY n) FROM generate_series(1, x.indnatts) n) || ')'
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            WHERE NOT x.indisprimary AND t.relnamespace = current_schema()::regnamespace
            ORDER BY 1
            """,
            null,
            stop);

    /// <summary>The indexes that hold only some rows, which a model of ours cannot say.</summary>
    public static Task<IReadOnlyList<string>> PartialIndexesAsync(Database database, CancellationToken stop) => database.ReadAsync(
        session => session.QueryAsync<string>(
            database.Dialect == Dialect.Sqlite
                ? "SELECT i.name FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.partial ORDER BY 1"
                : "SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indpred IS NOT NULL AND i.relnamespace = current_schema()::regnamespace ORDER BY 1",
            null,
            stop),
        stop);
}
