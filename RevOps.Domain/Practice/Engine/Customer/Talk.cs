using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>Where a talk stands: all that the customer's reactions look at and change.</summary>
internal sealed class Talk
{
    /// <summary>Turns of the beginning, in which people still greet.</summary>
    public const int Opening = 3;

    public Talk(Scenario scenario, DifficultyTerms terms, LinePool lines)
    {
        (Scenario, Terms) = (scenario, terms);
        Standing = new Standing(terms, scenario.Customer.Trust);
        Knowledge = new Knowledge(scenario, Standing);
        Doubts = new Doubts(scenario.Objections, terms);
        Questions = new OwnQuestions(scenario);
        Words = new CustomerWords(scenario, lines, Standing);
        Own = new OwnAccord(this);
    }

    public Scenario Scenario { get; }

    public DifficultyTerms Terms { get; }

    public Standing Standing { get; }

    public Knowledge Knowledge { get; }

    public Doubts Doubts { get; }

    public OwnQuestions Questions { get; }

    public CustomerWords Words { get; }

    public OwnAccord Own { get; }

    public int Turns { get; set; }

    /// <summary>The customer's last words as they were heard.</summary>
    public HeardLine? Heard { get; set; }

    /// <summary>True where nothing but the proposal is missing for a next step.</summary>
    public bool IsReady => KnowsEnough && Standing.Reaches(Scenario.Agreement.Trust) && Doubts.Open is null;

    /// <summary>True where the rep found out what the customer needs told for a next step.</summary>
    public bool KnowsEnough
    {
        get
        {
            var needed = Scenario.Agreement.Facts;
            var known = needed.Count(Knowledge.IsTold);
            return Terms.SettledBy == Settling.AnyAnswer ? 2 * known >= needed.Count : known == needed.Count;
        }
    }

    public Reaction End(string reason, Outcome outcome) => new(Words.Last(reason), outcome, reason);
}
