using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls.Search;

/// <summary>PostgreSQL's own full-text search over an indexed column.</summary>
internal sealed class PostgresTextSearch : ICallTextSearch
{
    public IQueryable<CallText> Matching(RevOpsDb db, SearchTerms terms) =>
        db.CallTexts.Where(x => EF.Property<NpgsqlTsVector>(x, PostgresDb.SearchVector)
            .Matches(EF.Functions.WebSearchToTsQuery(PostgresDb.SearchLanguage, terms.Query)));
}
