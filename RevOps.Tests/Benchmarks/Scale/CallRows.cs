using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>Calls of three years; the first of them with their words, and with the figures that are taken out of an analysis.</summary>
internal sealed class CallRows(ScaleWorld world)
{
    private const int Batch = 5000;
    private static readonly string[] Criteria = ["agenda", "pain", "questions", "value", "next-step"];
    private static readonly string[] Mentions = [.. CallFigures.Mentions.Keys];
    private static readonly CallType[] Types = [CallType.ColdCall, CallType.Discovery, CallType.Demo, CallType.Negotiation, CallType.Renewal, CallType.Support, CallType.Unknown];

    public async Task<bool> FillAsync()
    {
        await using var db = await world.OpenAsync();
        var deals = await db.Deals.AsNoTracking().Select(x => new { x.AccountId, x.Id }).ToListAsync();
        var of = deals.ToLookup(x => x.AccountId!.Value, x => x.Id);
        for (var done = await db.Calls.CountAsync(); done < world.Size.Calls; done += Batch)
        {
            if (world.IsTired)
            {
                return false;
            }

            var count = Math.Min(Batch, world.Size.Calls - done);
            var withWords = Math.Clamp(world.Size.Transcripts - done, 0, count);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var spoken = await CopyAsync(db, new Random(done + 7), done, count, withWords, of);
            await CopyWordsAsync(db, spoken, new Random(done + 11));
            await db.InsertManyAsync([.. spoken.SelectMany((x, i) => Figures(x, new Random(done + i)))], CancellationToken.None);
            await transaction.CommitAsync();
        }

        return true;
    }

    private async Task<List<FigureCall>> CopyAsync(RevOpsDb db, Random random, int first, int count, int withWords, ILookup<Domain.Accounts.AccountId, DealId> deals)
    {
        List<FigureCall> spoken = [];
        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(
            """
            COPY "Calls" ("Id", "ImportKey", "Title", "RepId", "RepName", "TeamId", "AccountId", "DealId", "StartedAt", "StartedAtKnown", "Type", "TypeConfidence",
            "DurationSeconds", "RepTalkRatio", "UtteranceCount", "Score", "NotScoredReason", "ScoredAt", "Source", "Format", "FileName", "CreatedAt", "CreatedBy")
            FROM STDIN (FORMAT BINARY)
            """);
        for (var i = 0; i < count; i++)
        {
            var account = world.Accounts[random.Next(world.Accounts.Count)];
            var rep = world.Reps[account.Rep];
            var at = ScaleWorld.Now.AddMinutes(-random.Next(3 * 365 * 24 * 60));
            var own = deals[account.Id].Take(3).ToList();
            DealId? deal = own.Count > 0 && random.Next(2) == 0 ? own[random.Next(own.Count)] : null;
            var heard = i < withWords;
            DateTimeOffset? scored = heard ? at.AddHours(2) : null;
            var call = new FigureCall(CallId.New(), DateOnly.FromDateTime(at.UtcDateTime), rep.UserId, rep.TeamIds[0], "commit", scored ?? at.AddHours(1));
            var type = Types[random.Next(Types.Length)];
            object?[] row =
            [
                call.Id.Value, ScaleWorld.Text($"scale:{first + i}"), ScaleWorld.Text($"{type.Name()} {first + i}"), rep.UserId.Value, rep.Name, rep.TeamIds[0].Value,
                account.Id.Value, deal?.Value, at, true, type.ToString(), 0.8, 60.0 + random.Next(3600), random.NextDouble(), heard ? ScaleSize.Lines : 0,
                heard ? Math.Round(random.NextDouble() * 100, 1) : null, null, scored, "hubspot", "json", "call.json", at.AddHours(1), "scale",
            ];
            await copy.StartRowAsync();
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(),
                    DateTimeOffset time => copy.WriteAsync(time.UtcDateTime, NpgsqlDbType.TimestampTz),
                    _ => copy.WriteAsync(value),
                });
            }

            if (heard)
            {
                spoken.Add(call);
            }
        }

        await copy.CompleteAsync();
        return spoken;
    }

    private static async Task CopyWordsAsync(RevOpsDb db, List<FigureCall> calls, Random random)
    {
        var words = new WordPool(random.Next());
        List<UtteranceRecord> lines = [];
        List<(Guid Call, string Text)> texts = [];
        foreach (var call in calls)
        {
            var spoken = Enumerable.Range(0, ScaleSize.Lines).Select(_ => words.Sentence()).ToArray();
            texts.Add((call.Id.Value, string.Join('\n', spoken)));
            lines.AddRange(spoken.Select((text, i) => new UtteranceRecord
            {
                CallId = call.Id,
                Seq = i,
                Speaker = i % 2,
                StartMs = i * 5000,
                EndMs = (i * 5000) + 4500,
                Text = text,
                Labels = i % 20 == 19 ? Mentions[random.Next(Mentions.Length)] : "",
            }));
        }

        foreach (var part in lines.Chunk(100_000))
        {
            await db.InsertManyAsync(part, CancellationToken.None);
        }

        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync("COPY \"CallTexts\" (\"CallId\", \"Text\") FROM STDIN (FORMAT BINARY)");
        foreach (var (call, text) in texts)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(call);
            await copy.WriteAsync(text);
        }

        await copy.CompleteAsync();
    }

    private static IEnumerable<CallFigure> Figures(FigureCall call, Random random)
    {
        yield return new(call, CallFigureKind.Call, CallFigures.Counted, CallFigures.Rules, 1);
        yield return new(call, CallFigureKind.Score, CallFigures.Score, "Score", random.Next(100));
        foreach (var criterion in Criteria)
        {
            yield return new(call, CallFigureKind.Criterion, "sales/" + criterion, criterion, random.Next(5) * 25) { Weight = 0.2 };
        }

        foreach (var (key, name) in CallFigures.Metrics)
        {
            yield return new(call, CallFigureKind.Metric, key, name, random.Next(100));
        }

        var (first, second) = (random.Next(Mentions.Length), random.Next(Mentions.Length));
        foreach (var mention in new[] { first, second }.Distinct())
        {
            yield return new(call, CallFigureKind.Mention, Mentions[mention], CallFigures.Mentions[Mentions[mention]], 1);
        }
    }
}
