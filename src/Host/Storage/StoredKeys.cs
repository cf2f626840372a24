using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace LabelHub.Host.Storage;

/// <summary>
/// A list of keys as one parameter, however many they are: an array for PostgreSQL, a JSON list for SQLite. A statement whose text grew with
/// its keys would be parsed, planned and mapped anew for every number of them.
/// </summary>
internal sealed class StoredKeys<T> : SqlMapper.TypeHandler<T[]>
{
    public static void Register() => SqlMapper.AddTypeHandler(new StoredKeys<T>());

    public override void SetValue(IDbDataParameter parameter, T[]? value)
    {
        Array keys = value is string[] texts ? texts.Select(StoredText.Of).ToArray() : value ?? [];
        if (parameter is SqliteParameter) (parameter.DbType, parameter.Value) = (DbType.String, JsonSerializer.Serialize<object>(keys));
        else parameter.Value = keys;
    }

    public override T[] Parse(object value) => throw new NotSupportedException("Lists are only sent, never read.");
}
