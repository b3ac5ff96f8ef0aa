using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Writing;

/// <summary>
/// Brings what was changed on a deal into its CRM, as <see cref="DeliverFields"/> does with a review's fields: what stands there is read first, whatever was
/// sent before, and what somebody else put there is never overwritten.
/// </summary>
public sealed class DeliverDealWrite(ICrmConnectors connectors, IDealDeliveries deliveries, IReviewQueue queue, TimeProvider time)
{
    /// <summary>How long a write is held by one run.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>A CRM that has not answered for so long is not waited for: the deal goes back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Delivers one write. Whatever comes of it is stored, unless somebody else has the write by now.</summary>
    public async Task RunAsync(ClaimedWrite claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        var write = claimed.Write;
        var work = new Delivery(connectors.Open(claimed.Connection), write, deliveries, time);
        CrmError? error;
        try
        {
            error = await DeliverFields.RunAsync(work, new CrmObject(write.TargetKind, write.TargetId), [write], fresh: false, cancellationToken);
        }
        catch (LeaseLostException)
        {
            return;
        }

        if (error is not null)
        {
            await RestAsync(claimed, error, cancellationToken);
        }

        if (!write.IsOpen)
        {
            write.Rest(null);
        }

        await deliveries.SettleAsync(write, cancellationToken);
    }

    /// <summary>What passes is waited for; what does not is a refusal.</summary>
    private async Task RestAsync(ClaimedWrite claimed, CrmError error, CancellationToken cancellationToken)
    {
        var (write, now) = (claimed.Write, time.GetUtcNow());
        var age = now - write.ChangedAt;
        var passes = error.Kind is CrmErrorKind.Unavailable or CrmErrorKind.Unclear or CrmErrorKind.Unreadable
            or CrmErrorKind.RateLimited or CrmErrorKind.DailyLimit or CrmErrorKind.Unauthorized;
        if (!passes || (now - write.CreatedAt > Patience && age > Patience))
        {
            write.Refuse(error.Kind == CrmErrorKind.NotFound ? "The deal is in the CRM no more" : error.Problem, now);
            return;
        }

        var again = RetryPolicy.AfterFailure(write.Attempts, Random.Shared.NextDouble());
        var pause = error.RetryAfter ?? (age > Longest ? Longest : age > again ? age : again);
        if (error.IsOfConnection)
        {
            await queue.BlockAsync(claimed.Connection.Id, error.Problem, now + pause, cancellationToken);
        }

        write.Rest(error.IsOfConnection ? now : now + pause);
    }

    private sealed class Delivery(ICrm crm, CrmWrite write, IDealDeliveries deliveries, TimeProvider time) : IFieldDelivery
    {
        /// <summary>What somebody else put there is never overwritten by rule: a person decides.</summary>
        public ConflictRule OnConflict => ConflictRule.Ask;

        public DateTimeOffset Now => time.GetUtcNow();

        public async Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadAsync(
            CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken)
        {
            var stands = await crm.Book.ReadDealAsync(target.Id, write.DealPart, cancellationToken);
            return stands.IsSuccess
                ? Result<IReadOnlyDictionary<string, string?>, CrmError>.Ok(fields.ToDictionary(x => x, _ => stands.Value.Value))
                : stands.Error;
        }

        public Task<Result<CrmObject, CrmError>> ChangeAsync(
            CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken) =>
            crm.Book.ChangeDealAsync(target.Id, write.DealPart, values[write.Field!], cancellationToken);

        public async Task SendingAsync(IReadOnlyList<CrmWrite> writes, CancellationToken cancellationToken)
        {
            if (!await deliveries.SendingAsync(write, Lease, cancellationToken))
            {
                throw new LeaseLostException();
            }
        }
    }
}
