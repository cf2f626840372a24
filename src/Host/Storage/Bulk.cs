using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data.Common;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Storage;

/// <summary>Writes many rows in few statements: insert, or replace by primary key.</summary>
internal static class Bulk
{
    // SQLite looks up every parameter's name in a list: the time of a statement rises with the square of their number.
    private const int MaxParameters = 500;

    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    public static Task UpsertAsync<T>(this Session session, IReadOnlyCollection<T> rows, CancellationToken stop) where T : class =>
        WriteAsync(session, rows, shape => shape.OnConflictReplace, stop);

    public static Task InsertAsync<T>(this Session session, IReadOnlyCollection<T> rows, CancellationToken stop) where T : class =>
        WriteAsync(session, rows, _ => "", stop);

    private static async Task WriteAsync<T>(Session session, IReadOnlyCollection<T> rows, Func<Shape, string> conflict, CancellationToken stop)
        where T : class
    {
        if (rows.Count == 0) return;
        var shape = Shapes.GetOrAdd(typeof(T), static type => new Shape(type));
        foreach (var chunk in rows.Chunk(Math.Max(1, MaxParameters / shape.Columns.Count)))
        {
            await using var command = session.Connection.CreateCommand();
            command.Transaction = session.Transaction;
            command.CommandText = shape.Insert(chunk.Length) + conflict(shape);
            Fill(command, shape, chunk);
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static void Fill<T>(DbCommand command, Shape shape, T[] rows)
    {
        var number = 0;
        foreach (var row in rows)
        {
            foreach (var column in shape.Columns)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"p{number++}";
                parameter.Value = column.GetValue(row) switch
                {
                    null => DBNull.Value,
                    string text => StoredText.Of(text),
                    var value => value,
                };
                if (column.PropertyType == typeof(double?)) parameter.DbType = System.Data.DbType.Double;
                command.Parameters.Add(parameter);
            }
        }
    }

    private sealed class Shape
    {
        private readonly string _head;

        public Shape(Type type)
        {
            var table = type.GetCustomAttribute<TableAttribute>()!.Name;
            var key = type.GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames;
            var generated = type.GetProperty("Id") is { } id && key is ["Id"] && id.GetCustomAttribute<DatabaseGeneratedAttribute>() is null && id.PropertyType == typeof(long);
            Columns = [.. type.GetProperties().Where(p => !(generated && p.Name == "Id"))];
            var names = Columns.Select(p => SnakeCase.Of(p.Name)).ToArray();
            _head = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ";
            var rest = Columns.Where(p => !key.Contains(p.Name)).Select(p => SnakeCase.Of(p.Name)).ToArray();
            OnConflictReplace = $" ON CONFLICT ({string.Join(", ", key.Select(SnakeCase.Of))}) DO "
                + (rest.Length == 0 ? "NOTHING" : $"UPDATE SET {string.Join(", ", rest.Select(name => $"{name} = excluded.{name}"))}");
        }

        public IReadOnlyList<PropertyInfo> Columns { get; }

        public string OnConflictReplace { get; }

        public string Insert(int rows)
        {
            var text = new StringBuilder(_head);
            for (var row = 0; row < rows; row++)
            {
                text.Append(row == 0 ? "(" : ", (");
                for (var column = 0; column < Columns.Count; column++)
                {
                    text.Append(column == 0 ? "@p" : ", @p").Append((row * Columns.Count) + column);
                }

                text.Append(')');
            }

            return text.ToString();
        }
    }
}
