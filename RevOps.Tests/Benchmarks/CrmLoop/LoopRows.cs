using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>What the product's database holds of some of the CRM's calls.</summary>
internal sealed partial class LoopRows
{
    private readonly string _prefix;

    private LoopRows(ConnectionId connection) => _prefix = $"crm:{connection}:";

    public required ILookup<string, CallReview> Reviews { get; init; }

    public required ILookup<ReviewId, ReviewStep> Steps { get; init; }

    public required ILookup<ReviewId, FeedbackNotice> Notices { get; init; }

    public required ILookup<ReviewId, CrmWrite> Writes { get; init; }

    /// <summary>By the key under which a call of the CRM is stored.</summary>
    public required ILookup<string, Call> Calls { get; init; }

    public string KeyOf(string id) => _prefix + id;

    /// <summary>The call that a note is of, by the line it is found by.</summary>
    public static string CallOf(string? body) => Reference().Match(body ?? "") is { Success: true } match ? match.Groups[1].Value : "";

    public static async Task<LoopRows> ReadAsync(TestDatabase database, ConnectionId connection, IReadOnlyCollection<string> ids)
    {
        await using var db = database.CreateDbContext();
        var reviews = await db.Reviews.AsNoTracking().Where(x => ids.Contains(x.ExternalCallId)).ToListAsync();
        var known = reviews.ConvertAll(x => x.Id);
        var prefix = $"crm:{connection}:";
        var keys = ids.Select(x => prefix + x).ToList();
        return new LoopRows(connection)
        {
            Reviews = reviews.ToLookup(x => x.ExternalCallId),
            Steps = (await db.ReviewSteps.AsNoTracking().Where(x => known.Contains(x.ReviewId)).OrderBy(x => x.Ordinal).ToListAsync()).ToLookup(x => x.ReviewId),
            Notices = (await db.Notices.AsNoTracking().Where(x => x.ReviewId != null && known.Contains(x.ReviewId.Value)).ToListAsync()).ToLookup(x => x.ReviewId!.Value),
            Writes = (await db.CrmWrites.AsNoTracking().Where(x => x.ReviewId != null && known.Contains(x.ReviewId.Value)).ToListAsync()).ToLookup(x => x.ReviewId!.Value),
            Calls = (await db.Calls.AsNoTracking().Where(x => keys.Contains(x.ImportKey)).ToListAsync()).ToLookup(x => x.ImportKey),
        };
    }

    [GeneratedRegex("RevOps ref ([0-9]+)-", RegexOptions.None, 1000)]
    private static partial Regex Reference();
}
