using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Deals;

namespace RevOps.Tests.Analytics.Learning;

/// <summary>Lives of deals by chance, as the store would hold them at a day of theirs.</summary>
public sealed class DealTrailProperties
{
    private static readonly DateTimeOffset Start = new(2025, 1, 6, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Open = ["Discovery", "Evaluation", "Proposal"];

    private static readonly Gen<(int Seed, int Day)> Lives = from seed in Gen.Choose(0, 1_000_000) from day in Gen.Choose(1, 200) select (seed, day);

    [Fact]
    public void Moment_WhateverCameAfter_IsTheSame() => Check((seed, day) =>
    {
        var at = Start.AddDays(day);
        var then = Life(seed, day);
        return then.State != DealState.Open
            || DealMoment.Of(then.ToHistory(closeDatesKept: true), at) == DealMoment.Of(Life(seed, 400).ToHistory(closeDatesKept: true), at);
    });

    [Fact]
    public void Cases_AnyLife_AreOfDaysOnWhichItWasOpen() => Check((seed, _) =>
        Life(seed, 400).ToDecided(closeDatesKept: true) is not { } decided
            || DealLearning.Cases([decided]).Rows.All(x => Life(seed, (x.At - Start).TotalDays).State == DealState.Open));

    [Fact]
    public void History_CloseDatesWrittenOver_TellsHowOftenOnly()
    {
        var trail = new DealTrail
        {
            Id = DealId.New(),
            CreatedAt = Start,
            State = DealState.Open,
            Stage = "Discovery",
            StageSince = Start,
            ClosesOn = new(2025, 5, 1),
            Dates = [new(Start.AddDays(9), new(2025, 4, 1), new(2025, 5, 1))],
        };

        var moment = DealMoment.Of(trail.ToHistory(closeDatesKept: false), Start.AddDays(20));

        Assert.Null(moment.DaysToClose);
        Assert.Equal(1, moment.Slips);
        Assert.Equal(95, DealMoment.Of(trail.ToHistory(closeDatesKept: true), Start.AddDays(20)).DaysToClose);
    }

    private static void Check(Func<int, int, bool> holds) =>
        Prop.ForAll(Lives.ToArbitrary(), x => holds(x.Seed, x.Day)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static DealTrail Life(int seed, double until)
    {
        var random = new Random(seed);
        var first = new DateOnly(2025, 1, 6).AddDays(random.Next(20, 120));
        var trail = new DealTrail { Id = new DealId(Guid.Empty), CreatedAt = Start, State = DealState.Open, Stage = Open[0], StageSince = Start, ClosesOn = first };
        for (var day = 0.5 + (random.NextDouble() * 12); day <= 300; day += 0.1 + (random.NextDouble() * 25))
        {
            var (kind, drawn, at) = (random.Next(7), random.Next(1000), Start.AddDays(day));
            if (day > until)
            {
                return trail;
            }

            trail = kind switch
            {
                0 or 1 when trail.State == DealState.Open => Move(trail, Open[drawn % Open.Length], DealState.Open, at, drawn),
                2 => trail with { ClosesOn = first.AddDays(drawn % 90), Dates = [.. trail.Dates, new(at, trail.ClosesOn, first.AddDays(drawn % 90))] },
                3 when drawn % 3 == 0 => Move(trail, drawn % 2 == 0 ? "Won" : "Lost", drawn % 2 == 0 ? DealState.Won : DealState.Lost, at, drawn),
                4 when trail.State != DealState.Open => Move(trail, Open[1], DealState.Open, at, drawn),
                _ => trail with { Touches = [.. trail.Touches, new(at, drawn % 2 == 0, new Guid(drawn % 4, 0, 0, new byte[8]))] },
            };
        }

        return trail;
    }

    private static DealTrail Move(DealTrail trail, string to, DealState state, DateTimeOffset at, double amount) => trail.Stage == to ? trail : trail with
    {
        Moves = [.. trail.Moves, new(at, trail.Stage, to, state != DealState.Open, amount)],
        Stage = to,
        State = state,
        StageSince = at,
        ClosedAt = state == DealState.Open ? null : trail.ClosedAt ?? at,
    };
}
