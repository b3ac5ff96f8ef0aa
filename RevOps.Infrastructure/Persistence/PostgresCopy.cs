using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace RevOps.Infrastructure.Persistence;

/// <summary>Stores new rows by COPY, several times quicker than by INSERT; tables, columns and conversions are the model's.</summary>
internal static class PostgresCopy
{
    public static async Task InsertAsync<T>(PostgresDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var columns = entity.GetProperties().Select(x => new Column(x, table)).ToList();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            var names = string.Join(", ", columns.Select(x => $"\"{x.Name}\""));
            await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
            foreach (var row in rows)
            {
                await writer.StartRowAsync(cancellationToken);
                foreach (var column in columns)
                {
                    await column.WriteOfAsync(writer, row, cancellationToken);
                }
            }

            await writer.CompleteAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        private readonly System.Reflection.PropertyInfo _property = property.PropertyInfo
            ?? throw new InvalidOperationException($"{property.Name} has no property to read.");

        public string Name { get; } = property.GetColumnName(table)!;

        public Task WriteOfAsync(NpgsqlBinaryImporter writer, object row, CancellationToken cancellationToken)
        {
            var value = _property.GetValue(row);
            return WriteAsync(writer, value is null || _convert is null ? value : _convert(value), cancellationToken);
        }

        /// <summary>By their types: a value whose type has to be looked up costs more than all the rest.</summary>
        private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, CancellationToken cancellationToken) => value switch
        {
            null => writer.WriteNullAsync(cancellationToken),
            string text => writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken),
            Guid id => writer.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken),
            int whole => writer.WriteAsync(whole, NpgsqlDbType.Integer, cancellationToken),
            long large => writer.WriteAsync(large, NpgsqlDbType.Bigint, cancellationToken),
            decimal amount => writer.WriteAsync(amount, NpgsqlDbType.Numeric, cancellationToken),
            double number => writer.WriteAsync(number, NpgsqlDbType.Double, cancellationToken),
            bool yes => writer.WriteAsync(yes, NpgsqlDbType.Boolean, cancellationToken),
            DateOnly day => writer.WriteAsync(day, NpgsqlDbType.Date, cancellationToken),
            DateTimeOffset time => writer.WriteAsync(time, NpgsqlDbType.TimestampTz, cancellationToken),
            _ => throw new NotSupportedException($"Rows with values of {value.GetType().Name} are not copied."),
        };
    }
}
