using System.Linq.Expressions;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>A deal's amount in the organisation's currency by today's rates, as SQL: a case a currency, null where no rate is known.</summary>
internal sealed class DealWorth
{
    private readonly Expression<Func<Deal, decimal?>> _value;

    public DealWorth(ExchangeRates rates, DateOnly today)
    {
        var deal = Expression.Parameter(typeof(Deal), "deal");
        var amount = Expression.Property(deal, nameof(Deal.Amount));
        var currency = Expression.Property(deal, nameof(Deal.Currency));
        Expression body = Expression.Constant(null, typeof(decimal?));
        foreach (var known in rates.Currencies)
        {
            if (rates.Convert(1, known, today) is { } rate)
            {
                body = Expression.Condition(
                    Expression.Equal(currency, Expression.Constant(known)),
                    Expression.Multiply(amount, Expression.Constant(rate, typeof(decimal?))),
                    body);
            }
        }

        _value = Expression.Lambda<Func<Deal, decimal?>>(body, deal);
    }

    public Expression<Func<Deal, bool>> AtLeast(decimal least) => Compare(Expression.GreaterThanOrEqual, least);

    public Expression<Func<Deal, bool>> AtMost(decimal most) => Compare(Expression.LessThanOrEqual, most);

    /// <summary>The same of a row that has names.</summary>
    public Expression<Func<NamedDeal, decimal?>> OfNamed()
    {
        var row = Expression.Parameter(typeof(NamedDeal), "row");
        var deal = Expression.Property(row, nameof(NamedDeal.Deal));
        return Expression.Lambda<Func<NamedDeal, decimal?>>(new Replace(_value.Parameters[0], deal).Visit(_value.Body), row);
    }

    /// <summary>Whether it is known at all.</summary>
    public Expression<Func<NamedDeal, bool>> IsKnown(bool known)
    {
        var value = OfNamed();
        var none = Expression.Constant(null, typeof(decimal?));
        var body = known ? Expression.NotEqual(value.Body, none) : Expression.Equal(value.Body, none);
        return Expression.Lambda<Func<NamedDeal, bool>>(body, value.Parameters);
    }

    private Expression<Func<Deal, bool>> Compare(Func<Expression, Expression, BinaryExpression> how, decimal with) =>
        Expression.Lambda<Func<Deal, bool>>(how(_value.Body, Expression.Constant(with, typeof(decimal?))), _value.Parameters);

    private sealed class Replace(Expression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
