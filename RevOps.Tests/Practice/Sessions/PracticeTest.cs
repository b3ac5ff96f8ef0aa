using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Practice.Sessions;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Practice.Sessions;

/// <summary>The product over a real database, with people who practise.</summary>
public abstract class PracticeTest(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected static readonly string[] Answers =
    [
        "Thank you for taking the time. Before I say anything about us, may I ask how you handle this today, and what takes the longest in it?",
        "That sounds tedious. What does it cost you in a month, in hours or in money, and who else feels it when it goes wrong?",
        "I understand. If that went away by the end of the quarter, what would it be worth to you, and who decides about something like this?",
        "Then let us look at your own numbers together with them. Does next Tuesday at ten suit you for thirty minutes?",
    ];

    private protected WebApp App { get; private set; } = null!;

    private protected TestPeople People { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await WebApp.StartAsync(postgres);
        People = await TestPeople.AddAsync(App.Get<IDbContextFactory<RevOpsDb>>());
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    private protected Task<RevOpsDb> DatabaseAsync() => App.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync(None);

    private protected async Task<PracticeSession> StartAsync(Viewer? viewer = null, Guid? key = null, string? scenario = null)
    {
        var request = new StartPracticeRequest { Key = key ?? Guid.NewGuid(), Difficulty = Difficulty.Easy, ScenarioKey = scenario ?? SeedScenarios.All[0].Key };
        return (await App.Get<StartPractice>().RunAsync(viewer ?? People.Rep, request, None)).Value!;
    }

    private protected Task<PracticeError?> AnswerAsync(PracticeSession practice, int turn, string? words = null) =>
        App.Get<AnswerPractice>().RunAsync(People.Rep, practice.Id, turn, words ?? Answers[turn % Answers.Length], None);

    private protected async Task<PracticeView> ReadAsync(PracticeSession practice) =>
        (await App.Get<ReadPractice>().FindAsync(People.Rep, practice.Id, None))!;

    /// <summary>Talks to the end of the answers, or until the customer ends it, and ends.</summary>
    private protected async Task<PracticeView> PractiseAsync(PracticeSession practice)
    {
        for (var turn = 0; turn < Answers.Length; turn++)
        {
            await AnswerAsync(practice, turn);
        }

        await App.Get<EndPractice>().RunAsync(People.Rep, practice.Id, None);
        return await ReadAsync(practice);
    }
}
