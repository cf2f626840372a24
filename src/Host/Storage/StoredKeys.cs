using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace LabelHub.Host.Storage;

/// <summary>
/// A list of keys as one parameter, however many they are: an array for PostgreSQL, a JSON list for SQLite. A statement whose text grew with
/// its keys would be parsed, planned and mapped anew for every number of them.
/// </summary>
internal sealed class StoredKeys<T> : SqlMapper.ITypeHandler
{
    /// <summary>The types under which statements are given lists; any other would be spread over the statement by the mapper.</summary>
    private static readonly Type[] Lists = [typeof(T[]), typeof(List<T>), typeof(IReadOnlyList<T>), typeof(IReadOnlyCollection<T>)];

    public static void Register()
    {
        foreach (var list in Lists) SqlMapper.AddTypeHandler(list, new StoredKeys<T>());
    }

    public void SetValue(IDbDataParameter parameter, object value)
    {
        var keys = value is IEnumerable<string> texts ? (Array)texts.Select(StoredText.Of).ToArray() : ((IEnumerable<T>)value).ToArray();
        if (parameter is SqliteParameter) (parameter.DbType, parameter.Value) = (DbType.String, JsonSerializer.Serialize<object>(keys));
        else parameter.Value = keys;
    }

    public object Parse(Type destinationType, object value) => throw new NotSupportedException("Lists are only sent, never read.");
}
