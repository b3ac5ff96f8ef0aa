using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Benchmarks;

/// <summary>
/// Fills a database with very many calls, by COPY: 12 teams of ten reps, 3,000 accounts, three years of calls with 25 utterances each.
/// Only the tables that the list reads are filled.
/// </summary>
internal sealed class CallSeed(RevOpsDb db, string connectionString)
{
    public const int Calls = 100_000;
    private const int Teams = 12;
    private const int RepsPerTeam = 10;
    private const int Accounts = 3000;
    private const int Lines = 25;
    private static readonly DateTimeOffset Newest = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly CallType[] Types = [CallType.ColdCall, CallType.Discovery, CallType.Demo, CallType.Negotiation, CallType.Renewal, CallType.Support, CallType.Unknown];
    private readonly Random _random = new(7);
    private readonly WordPool _words = new(7);

    public async Task<SeededPeople> RunAsync()
    {
        if (await SeededPeople.FindAsync(db) is { } seeded)
        {
            return seeded;
        }

        var (reps, accounts) = await AddPeopleAsync();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var ids = await CopyCallsAsync(connection, reps, accounts);
        await CopyWordsAsync(connection, ids);
        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
        return await SeededPeople.FindAsync(db) ?? throw new InvalidOperationException("The seed is incomplete.");
    }

    private async Task<(List<(AppUser User, TeamId Team)> Reps, List<Guid> Accounts)> AddPeopleAsync()
    {
        List<(AppUser, TeamId)> reps = [];
        for (var t = 0; t < Teams; t++)
        {
            var team = new Team(Text($"Team {t + 1:00}"));
            db.Teams.Add(team);
            Add(Text($"Manager {t + 1:00}"), UserRole.Manager, team.Id);
            for (var r = 0; r < RepsPerTeam; r++)
            {
                reps.Add((Add(Text($"Rep {t + 1:00}-{r + 1:00}"), UserRole.Rep, team.Id), team.Id));
            }
        }

        Add("Analyst", UserRole.Analyst, null);
        var accounts = Enumerable.Range(0, Accounts).Select(i => new Account(Text($"Account {i * 7919 % Accounts:0000}"), Text($"a{i}.example"))).ToList();
        db.Accounts.AddRange(accounts);
        await db.SaveChangesAsync();
        return (reps, accounts.ConvertAll(x => x.Id.Value));
    }

    private AppUser Add(string name, UserRole role, TeamId? team)
    {
        var email = name.ToLowerInvariant().Replace(' ', '.') + "@bench.example";
        var user = new AppUser { Name = name, Role = role, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant() };
        db.Users.Add(user);
        if (team is { } of)
        {
            db.TeamMembers.Add(new TeamMember(of, user.Id));
        }

        return user;
    }

    private async Task<List<Guid>> CopyCallsAsync(NpgsqlConnection connection, List<(AppUser User, TeamId Team)> reps, List<Guid> accounts)
    {
        List<Guid> ids = [];
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            COPY "Calls" ("Id", "ImportKey", "Title", "RepId", "RepName", "TeamId", "AccountId", "StartedAt", "StartedAtKnown", "Type", "TypeConfidence",
            "DurationSeconds", "RepTalkRatio", "UtteranceCount", "Score", "NotScoredReason", "ScoredAt", "Source", "Format", "FileName", "CreatedAt", "CreatedBy")
            FROM STDIN (FORMAT BINARY)
            """);
        for (var i = 0; i < Calls; i++)
        {
            // The square: some reps call far more than others.
            var (user, team) = reps[(int)(Math.Pow(_random.NextDouble(), 2) * reps.Count)];
            var known = _random.Next(50) > 0;
            var at = Newest.AddMinutes(-_random.Next(3 * 365 * 24 * 60));
            ids.Add(Guid.CreateVersion7(at));
            await copy.StartRowAsync();
            object?[] row =
            [
                ids[i], Text($"bench:{i}"), Text($"{Types[i % 7].Name()} about {_words.Sentence()[..12].TrimEnd()}"), user.Id.Value, user.Name, team.Value,
                _random.Next(10) == 0 ? null : accounts[_random.Next(accounts.Count)], at, known, Types[_random.Next(7)].ToString(), _random.NextDouble(),
                known ? 60.0 + _random.Next(3600) : null, known ? _random.NextDouble() : null, Lines,
                _random.Next(12) == 0 ? null : Math.Round(_random.NextDouble() * 100, 1), null, at.AddHours(1), "upload", "webvtt", "call.vtt", at.AddHours(1), "bench",
            ];
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(),
                    DateTimeOffset time => copy.WriteAsync(time.UtcDateTime, NpgsqlDbType.TimestampTz),
                    _ => copy.WriteAsync(value),
                });
            }
        }

        await copy.CompleteAsync();
        return ids;
    }

    private async Task CopyWordsAsync(NpgsqlConnection connection, List<Guid> ids)
    {
        await using var other = new NpgsqlConnection(connectionString);
        await other.OpenAsync();
        await using var lines = await connection.BeginBinaryImportAsync("COPY \"Utterances\" (\"CallId\", \"Seq\", \"Speaker\", \"StartMs\", \"EndMs\", \"Text\", \"Labels\") FROM STDIN (FORMAT BINARY)");
        await using var texts = await other.BeginBinaryImportAsync("COPY \"CallTexts\" (\"CallId\", \"Text\") FROM STDIN (FORMAT BINARY)");
        lines.Timeout = texts.Timeout = TimeSpan.FromMinutes(30);
        var spoken = new string[Lines];
        foreach (var id in ids)
        {
            for (var seq = 0; seq < Lines; seq++)
            {
                spoken[seq] = seq == 3 && _random.Next(5000) == 0 ? "We would have to ask the " + WordPool.Rare + " first." : _words.Sentence();
                await lines.StartRowAsync();
                await lines.WriteAsync(id);
                await lines.WriteAsync(seq);
                await lines.WriteAsync(seq % 2);
                await lines.WriteAsync(seq * 5000L);
                await lines.WriteAsync((seq * 5000L) + 4500);
                await lines.WriteAsync(spoken[seq]);
                await lines.WriteAsync("");
            }

            await texts.StartRowAsync();
            await texts.WriteAsync(id);
            await texts.WriteAsync(string.Join('\n', spoken));
        }

        await lines.CompleteAsync();
        await texts.CompleteAsync();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
