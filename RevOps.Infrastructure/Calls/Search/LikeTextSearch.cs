using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls.Search;

/// <summary>Search by substring, for a server whose full-text feature need not be installed (SQL Server).</summary>
internal sealed class LikeTextSearch : ICallTextSearch
{
    public IQueryable<CallText> Matching(RevOpsDb db, SearchTerms terms)
    {
        IQueryable<CallText> texts = db.CallTexts;
        foreach (var term in terms.Wanted)
        {
            texts = texts.Where(x => x.Text.Contains(term));
        }

        foreach (var term in terms.Unwanted)
        {
            texts = texts.Where(x => !x.Text.Contains(term));
        }

        return texts;
    }
}
