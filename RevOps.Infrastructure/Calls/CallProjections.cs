using RevOps.Domain.Calls;

namespace RevOps.Infrastructure.Calls;

internal static class CallProjections
{
    public static IQueryable<CallOwnership> ToOwnership(this IQueryable<Call> calls) =>
        calls.Select(x => new CallOwnership(x.Id, x.Title, x.RepId, x.TeamId, x.UtteranceCount));
}
