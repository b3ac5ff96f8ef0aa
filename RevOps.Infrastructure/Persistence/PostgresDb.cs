using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NpgsqlTypes;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Calls;

namespace RevOps.Infrastructure.Persistence;

/// <summary>The model on PostgreSQL: the common one, and full-text search over what was said.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : RevOpsDb(options)
{
    internal const string SearchVector = nameof(SearchVector);

    internal const string SearchLanguage = "english";

    private readonly List<UtteranceRecord> _lines = [];

    private readonly List<LiveWords> _words = [];

    internal override void AddLines(IEnumerable<UtteranceRecord> lines) => _lines.AddRange(lines);

    internal override void AddWords(IEnumerable<LiveWords> words) => _words.AddRange(words);

    internal override Task InsertManyAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellationToken) =>
        PostgresCopy.InsertAsync(this, rows, cancellationToken);

    /// <summary>Lines and words added since are stored in one statement each, and in the same transaction as all else.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_lines.Count + _words.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // One statement alone is its own transaction
        var single = (_lines.Count == 0 || _words.Count == 0) && !ChangeTracker.HasChanges();
        await using var own = single || Database.CurrentTransaction is not null ? null : await Database.BeginTransactionAsync(cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        saved += await PostgresRows.InsertAsync(this, _lines, cancellationToken);
        saved += await PostgresRows.InsertAsync(this, _words, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        Forget();
        return saved;
    }

    /// <summary>A save that does not wait stores them as any other row.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Utterances.AddRange(_lines);
        LiveWords.AddRange(_words);
        Forget();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void Forget()
    {
        _lines.Clear();
        _words.Clear();
    }

    // A context is used again: what could not be saved stays with whoever added it
    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CallText>(text =>
        {
            text.Property<NpgsqlTsVector>(SearchVector).IsGeneratedTsVectorColumn(SearchLanguage, nameof(CallText.Text));
            text.HasIndex(SearchVector).HasMethod("GIN");
        });

        // A team has a large part of the table: what its lists, sums and board order, add up and pick by is read from the index alone
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            builder.Entity<Deal>().HasIndex(x => new { x.TeamId, x.State, x.ClosesOn, x.Id }),
            x => new { x.StageId, x.Currency, x.Amount, x.ClosedAt, x.ArchivedAt });
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            builder.Entity<Lead>().HasIndex(x => new { x.TeamId, x.State, x.CreatedAt }),
            x => new { x.Id, x.ArchivedAt });

        // Sums of the past are, too: their spans lie all over the table
        builder.Entity<DealSpan>(span =>
        {
            NpgsqlIndexBuilderExtensions.IncludeProperties(
                span.HasIndex(x => new { x.State, x.ClosesOn, x.From }),
                x => new { x.To, x.DealId, x.Amount, x.Currency, x.Probability, x.Forecast, x.IsArchived, x.OwnerId, x.TeamId });
            NpgsqlIndexBuilderExtensions.IncludeProperties(
                span.HasIndex(x => new { x.TeamId, x.State, x.ClosesOn }),
                x => new { x.From, x.To, x.DealId, x.Amount, x.Currency, x.Probability, x.Forecast, x.IsArchived, x.OwnerId });
        });
    }
}

/// <summary>For <c>dotnet ef</c>, which needs no server.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
