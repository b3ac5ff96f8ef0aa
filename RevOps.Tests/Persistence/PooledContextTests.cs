using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Persistence;

/// <summary>Contexts are used again, so what one operation left behind must not reach the next.</summary>
public sealed class PooledContextTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Context_AfterWordsCouldNotBeSaved_StartsEmpty()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, database.ConnectionString))
            .AddPersistence(DatabaseProvider.Postgres).BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<RevOpsDb>>();
        var lost = new LiveUtterance(1, SpeakerRole.Rep, "Ada", TimeSpan.Zero, TimeSpan.FromSeconds(2), "Hello", true, DateTimeOffset.UnixEpoch);

        RevOpsDb first;
        await using (first = await databases.CreateDbContextAsync())
        {
            first.AddWords([new LiveWords(new LiveCallId(Guid.NewGuid()), lost)]);
            await Assert.ThrowsAnyAsync<Exception>(() => first.SaveChangesAsync());
        }

        await using var second = await databases.CreateDbContextAsync();
        Assert.Same(first, second);
        Assert.Equal(0, await second.SaveChangesAsync());
    }
}
