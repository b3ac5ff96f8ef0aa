using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls.Search;

/// <summary>Free-text search over what was said: the one thing that each provider does in its own way.</summary>
internal interface ICallTextSearch
{
    /// <summary>Texts in which the query's words stand; quotes make a phrase, a leading minus excludes.</summary>
    IQueryable<CallText> Matching(RevOpsDb db, SearchTerms terms);
}
