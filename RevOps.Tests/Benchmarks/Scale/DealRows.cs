using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>Deals of three years: each goes from stage to stage until it is won, lost, or today has come, with its dates, people and activities.</summary>
internal sealed class DealRows(ScaleWorld world)
{
    public const int Batch = 2000;
    private static readonly string[] Sources = ["Referral", "Web", "Event", "Partner", "Outbound"];
    private Random _random = new(0);
    private Made _made = new();

    public async Task<bool> FillAsync()
    {
        await using var db = await world.OpenAsync();
        var done = await db.Deals.CountAsync();
        var contacts = (await db.Contacts.AsNoTracking().Select(x => new { x.AccountId, x.Id }).ToListAsync()).ToLookup(x => x.AccountId!.Value, x => x.Id);
        for (; done < world.Size.Deals; done += Batch)
        {
            if (world.IsTired)
            {
                return false;
            }

            (_random, _made) = (new Random(done + 1), new Made());
            for (var i = 0; i < Batch; i++)
            {
                Add(done + i, contacts);
            }

            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.InsertManyAsync(_made.Deals, CancellationToken.None);
            await db.InsertManyAsync(_made.Moves, CancellationToken.None);
            await db.InsertManyAsync(_made.Dates, CancellationToken.None);
            await db.InsertManyAsync(_made.People, CancellationToken.None);
            await db.InsertManyAsync(_made.Activities, CancellationToken.None);
            await db.InsertManyAsync(_made.Judged, CancellationToken.None);
            await transaction.CommitAsync();
        }

        return true;
    }

    private void Add(int number, ILookup<AccountId, ContactId> contacts)
    {
        var account = world.Accounts[_random.Next(world.Accounts.Count)];
        var rep = world.Reps[account.Rep];
        var at = ScaleWorld.Now.AddMinutes(-_random.Next(3 * 365 * 24 * 60));
        var deal = new Deal(ScaleWorld.Text($"Deal {number:0000000} {Sources[number % 5]}"), world.Stages[0], at)
        {
            AccountId = account.Id,
            Amount = _random.Next(20) == 0 ? null : _random.Next(5, 400) * 1000,
            Currency = _random.Next(10) switch { < 7 => "USD", < 9 => "EUR", _ => "GBP" },
            LeadSource = Sources[_random.Next(5)],
            Forecast = _random.Next(4) switch { 0 => ForecastCategory.Commit, 1 => ForecastCategory.BestCase, _ => null },
        };
        deal.Give(rep.UserId, rep.TeamIds[0]);
        var expected = Day(at).AddDays(_random.Next(60, 200));
        deal.ExpectOn(expected, at);
        Walk(deal, at);
        _made.Deals.Add(deal);
        var end = deal.ClosedAt ?? ScaleWorld.Now;
        foreach (var contact in contacts[account.Id].Take(2))
        {
            _made.People.Add(new DealContact(deal.Id, contact, "Champion"));
        }

        for (var i = 0; i < 5; i++)
        {
            var when = at + ((end - at) * _random.NextDouble());
            _made.Activities.Add(new Activity((ActivityKind)_random.Next(3), when, "Talked about the rollout")
            {
                DealId = deal.Id,
                AccountId = account.Id,
                ContactId = contacts[account.Id].First(),
                OwnerId = rep.UserId,
                TeamId = rep.TeamIds[0],
                Direction = _random.Next(2) == 0 ? ActivityDirection.Inbound : ActivityDirection.Outbound,
            });
            deal.LastActivityAt = deal.LastActivityAt > when ? deal.LastActivityAt : when;
        }

        if (deal.State == DealState.Open)
        {
            _made.Judged.Add(new DealAssessmentRecord { DealId = deal.Id, AsOf = ScaleWorld.Now, Rules = "1", DealVersion = deal.Version, Health = _random.Next(100), Confidence = 0.7, Risks = 2, TopRisk = "Nothing for 20 days", DueAt = ScaleWorld.Now.AddDays(1) });
        }
    }

    private void Walk(Deal deal, DateTimeOffset at)
    {
        for (var stage = 1; ; stage++)
        {
            at = at.AddDays(_random.Next(5, 60));
            if (at > ScaleWorld.Now)
            {
                break;
            }

            if (_random.Next(3) == 0 && deal.ExpectOn(deal.ClosesOn!.Value.AddDays(_random.Next(7, 60)), at) is { } slip)
            {
                _made.Dates.Add(slip);
            }

            var next = _random.Next(5) == 0 ? world.Stages[6] : world.Stages[stage];
            if (deal.MoveTo(next, at) is { } move)
            {
                move.Amount = deal.Amount;
                _made.Moves.Add(move);
            }

            if (deal.State != DealState.Open)
            {
                deal.ClosesOn = Day(at);
                return;
            }
        }

        // What is still open is expected some time from now on, or a little overdue
        deal.ClosesOn = Day(ScaleWorld.Now).AddDays(_random.Next(-30, 200));
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private sealed class Made
    {
        public List<Deal> Deals { get; } = [];

        public List<DealStageChange> Moves { get; } = [];

        public List<DealCloseDateChange> Dates { get; } = [];

        public List<DealContact> People { get; } = [];

        public List<Activity> Activities { get; } = [];

        public List<DealAssessmentRecord> Judged { get; } = [];
    }
}
