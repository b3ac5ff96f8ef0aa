using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Engine.Customer.Turns;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What the customer brings up without being asked, and when it is time for it.</summary>
internal sealed class OwnAccord(Talk talk)
{
    // Nobody raises something new in every breath
    private const int Between = 2;

    private int _last;

    /// <summary>What the opening raises stands from the start.</summary>
    public void Open()
    {
        if (talk.Doubts.Next(Occasions.Opening) is { } objection)
        {
            talk.Doubts.Raise(objection, 0);
        }
        else if (talk.Questions.Next(Occasions.Opening) is { } question)
        {
            talk.Questions.Ask(question);
        }
    }

    public string Raise(ScenarioObjection objection)
    {
        _last = talk.Turns;
        return talk.Doubts.Raise(objection, talk.Knowledge.Told.Count);
    }

    /// <summary>The answer, and behind it what the customer brings up, where it is time for it.</summary>
    public Reaction With(Turn turn, string? main, Outcome outcome)
    {
        if (main is not null)
        {
            turn.Said.Add(main);
        }

        if (turn.Said.Count < 2 && talk.Turns - _last >= Between && talk.Doubts.Open is null && talk.Questions.Open is null && Next() is { } own)
        {
            turn.Said.Add(own);
        }

        return new(string.Join(' ', turn.Said), outcome);
    }

    private string? Next()
    {
        foreach (var occasion in Due())
        {
            if (talk.Doubts.Next(occasion) is { } objection)
            {
                return Raise(objection);
            }

            // A question may wait a little longer than a doubt
            if (talk.Turns > Between && talk.Questions.Next(occasion) is { } question)
            {
                _last = talk.Turns;
                return talk.Questions.Ask(question);
            }
        }

        return null;
    }

    private IEnumerable<string> Due()
    {
        (int From, string Occasion)[] times =
        [
            (talk.Scenario.CallType == CallType.ColdCall ? 1 : 2, Occasions.Early), (5, Occasions.Middle), (7, Occasions.Pitch), (9, Occasions.Price),
        ];
        return times.Where(x => talk.Turns >= x.From).Select(x => x.Occasion);
    }
}
