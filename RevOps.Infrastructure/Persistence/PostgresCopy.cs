using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

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
                    await column.WriteAsync(writer, row, cancellationToken);
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

        private readonly string _type = property.GetColumnType(table).Split('(')[0];

        private readonly System.Reflection.PropertyInfo _property = property.PropertyInfo
            ?? throw new InvalidOperationException($"{property.Name} has no property to read.");

        public string Name { get; } = property.GetColumnName(table)!;

        public Task WriteAsync(NpgsqlBinaryImporter writer, object row, CancellationToken cancellationToken)
        {
            var value = _property.GetValue(row);
            value = value is null || _convert is null ? value : _convert(value);
            return value is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(value, _type, cancellationToken);
        }
    }
}
