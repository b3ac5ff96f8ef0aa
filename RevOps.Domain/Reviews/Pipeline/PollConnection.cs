using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Reads the calls that ended since the last poll, page by page; each page is stored together with how far it came, so that a poll that
/// is cut off goes on where it stopped.
/// </summary>
public sealed class PollConnection(ICrmConnectionReader connections, ICrmConnectors connectors, IReviewQueue queue, TimeProvider time)
{
    /// <summary>A poll ends after so many pages; the next one goes on. One with years to read does not hold a job for hours.</summary>
    public const int MostPages = 200;

    /// <summary>Polls. Null where all was read; else why not.</summary>
    public async Task<CrmError?> RunAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MostPages; page++)
        {
            var connection = await connections.FindAsync(id, cancellationToken);
            if (connection is null || connection.Paused || connection.BlockedUntil > time.GetUtcNow())
            {
                return null;
            }

            var read = await connectors.Open(connection).EndedCallsAsync(connection.Cursor, cancellationToken);
            if (!read.IsSuccess)
            {
                var pause = read.Error.RetryAfter ?? TimeSpan.FromSeconds(connection.PollSeconds);
                await queue.BlockAsync(id, read.Error.Problem, time.GetUtcNow() + (read.Error.IsOfConnection ? pause : TimeSpan.Zero), cancellationToken);
                return read.Error;
            }

            if (!await queue.SavePollAsync(connection, read.Value, cancellationToken) || !read.Value.More)
            {
                return null;
            }
        }

        return null;
    }
}

/// <summary>Reads connections for the product itself.</summary>
public interface ICrmConnectionReader
{
    /// <summary>The connection; null where there is none.</summary>
    Task<CrmConnection?> FindAsync(ConnectionId id, CancellationToken cancellationToken);

    /// <summary>All of them.</summary>
    Task<IReadOnlyList<CrmConnection>> ListAsync(CancellationToken cancellationToken);
}
