using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Coaching;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>Reads the open questions out of the assessment that is kept.</summary>
internal sealed class DealGaps(IDbContextFactory<RevOpsDb> databases) : IDealGaps
{
    public async Task<IReadOnlyList<DealGap>?> OfAccountAsync(AccountId account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = await db.Deals.Where(x => x.AccountId == account && x.State == DealState.Open).OrderBy(x => x.Id).Select(x => x.Id).Take(2).ToListAsync(cancellationToken);
        if (open is not [var deal])
        {
            return null;
        }

        var json = await db.DealAssessments.Where(x => x.DealId == deal).Select(x => x.Json).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null :
        [
            .. Json.Read<DealAssessment>(json).Letters
                .Where(x => x.NextQuestion is not null)
                .OrderByDescending(x => x.Gaps.HasFlag(LetterGaps.Contradicted)).ThenBy(x => x.Score).ThenBy(x => x.Letter)
                .Select(x => new DealGap(x.Letter.Slot(), Name(x.Letter), x.NextQuestion!)),
        ];
    }

    // "Economic buyer" of "economic-buyer".
    private static string Name(MeddpiccLetter letter)
    {
        var words = letter.Slot().Replace('-', ' ');
        return string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
    }
}
