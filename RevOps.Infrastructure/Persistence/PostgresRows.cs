using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Calls;

namespace RevOps.Infrastructure.Persistence;

/// <summary>
/// Stores what comes in many rows in one statement: a statement a row is the largest part of what storing a call costs, in the product
/// and in the database.
/// </summary>
internal static class PostgresRows
{
    private const string Lines = """
        INSERT INTO "Utterances" ("CallId", "Seq", "Speaker", "StartMs", "EndMs", "Text", "Labels")
        SELECT * FROM unnest(@calls, @numbers, @speakers, @starts, @ends, @texts, @labels)
        """;

    private const string Words = """
        INSERT INTO "LiveWords" ("LiveCallId", "Sequence", "Side", "Speaker", "StartMs", "EndMs", "Text", "ReceivedAt")
        SELECT * FROM unnest(@calls, @numbers, @sides, @speakers, @starts, @ends, @texts, @received)
        """;

    public static Task<int> InsertAsync(PostgresDb db, List<UtteranceRecord> lines, CancellationToken cancellationToken) => RunAsync(
        db,
        Lines,
        lines.Count,
        [
            Array("calls", NpgsqlDbType.Uuid, lines.ConvertAll(x => x.CallId.Value)),
            Array("numbers", NpgsqlDbType.Integer, lines.ConvertAll(x => x.Seq)),
            Array("speakers", NpgsqlDbType.Integer, lines.ConvertAll(x => x.Speaker)),
            Array("starts", NpgsqlDbType.Bigint, lines.ConvertAll(x => x.StartMs)),
            Array("ends", NpgsqlDbType.Bigint, lines.ConvertAll(x => x.EndMs)),
            Array("texts", NpgsqlDbType.Text, lines.ConvertAll(x => x.Text)),
            Array("labels", NpgsqlDbType.Text, lines.ConvertAll(x => x.Labels)),
        ],
        cancellationToken);

    public static Task<int> InsertAsync(PostgresDb db, List<LiveWords> words, CancellationToken cancellationToken) => RunAsync(
        db,
        Words,
        words.Count,
        [
            Array("calls", NpgsqlDbType.Uuid, words.ConvertAll(x => x.LiveCallId.Value)),
            Array("numbers", NpgsqlDbType.Integer, words.ConvertAll(x => x.Sequence)),
            Array("sides", NpgsqlDbType.Text, words.ConvertAll(x => x.Side.ToString())),
            Array("speakers", NpgsqlDbType.Text, words.ConvertAll(x => x.Speaker)),
            Array("starts", NpgsqlDbType.Integer, words.ConvertAll(x => x.StartMs)),
            Array("ends", NpgsqlDbType.Integer, words.ConvertAll(x => x.EndMs)),
            Array("texts", NpgsqlDbType.Text, words.ConvertAll(x => x.Text)),
            Array("received", NpgsqlDbType.TimestampTz, words.ConvertAll(x => x.ReceivedAt.ToUniversalTime())),
        ],
        cancellationToken);

    private static Task<int> RunAsync(PostgresDb db, string statement, int rows, NpgsqlParameter[] values, CancellationToken cancellationToken) =>
        rows == 0 ? Task.FromResult(0) : db.Database.ExecuteSqlRawAsync(statement, values, cancellationToken);

    private static NpgsqlParameter Array<T>(string name, NpgsqlDbType type, List<T> values) =>
        new(name, NpgsqlDbType.Array | type) { Value = values };
}
