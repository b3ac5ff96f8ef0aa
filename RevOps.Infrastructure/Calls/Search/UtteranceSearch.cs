using System.Linq.Expressions;

namespace RevOps.Infrastructure.Calls.Search;

/// <summary>Finds the lines to highlight within calls that were found already.</summary>
internal static class UtteranceSearch
{
    /// <summary>Lines in which at least one of the stems stands.</summary>
    public static IQueryable<UtteranceRecord> SayingAny(this IQueryable<UtteranceRecord> lines, IReadOnlyList<string> stems)
    {
        var line = Expression.Parameter(typeof(UtteranceRecord), "line");
        var text = Expression.Call(Expression.Property(line, nameof(UtteranceRecord.Text)), nameof(string.ToLower), null);
        Expression? any = null;
        foreach (var stem in stems)
        {
            Expression<Func<string>> value = () => stem;
            var says = Expression.Call(text, nameof(string.Contains), null, value.Body);
            any = any is null ? says : Expression.OrElse(any, says);
        }

        return any is null ? lines : lines.Where(Expression.Lambda<Func<UtteranceRecord, bool>>(any, line));
    }
}
