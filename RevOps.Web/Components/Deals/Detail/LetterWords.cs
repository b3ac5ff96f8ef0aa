using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Deals.Detail;

/// <summary>Words for the letters and how they stand.</summary>
internal static class LetterWords
{
    public static string Name(MeddpiccLetter letter) => letter switch
    {
        MeddpiccLetter.Metrics => "Metrics",
        MeddpiccLetter.EconomicBuyer => "Economic buyer",
        MeddpiccLetter.DecisionCriteria => "Decision criteria",
        MeddpiccLetter.DecisionProcess => "Decision process",
        MeddpiccLetter.PaperProcess => "Paper process",
        MeddpiccLetter.IdentifyPain => "Identify pain",
        MeddpiccLetter.Champion => "Champion",
        _ => "Competition",
    };

    public static string Meaning(MeddpiccLetter letter) => letter switch
    {
        MeddpiccLetter.Metrics => "The customer's own number, with what it is today",
        MeddpiccLetter.EconomicBuyer => "Who can release the money or say no",
        MeddpiccLetter.DecisionCriteria => "What decides, in the customer's words",
        MeddpiccLetter.DecisionProcess => "Steps, people and dates up to a yes",
        MeddpiccLetter.PaperProcess => "Legal, security and procurement: who and how long",
        MeddpiccLetter.IdentifyPain => "What hurts, and what follows if nothing changes",
        MeddpiccLetter.Champion => "Who sells it inside when you are not there",
        _ => "Other ways, with doing nothing and building it",
    };

    public static string Name(LetterState state) => state switch
    {
        LetterState.Suggested => "Suggested",
        LetterState.Confirmed => "Confirmed",
        LetterState.Contradicted => "Contradicted",
        _ => "Empty",
    };

    public static Tone Tone(LetterState state) => state switch
    {
        LetterState.Suggested => Shared.Tone.Info,
        LetterState.Confirmed => Shared.Tone.Positive,
        LetterState.Contradicted => Shared.Tone.Negative,
        _ => Shared.Tone.Neutral,
    };

    /// <summary>What speaks against it, besides a contradiction, which is its state.</summary>
    public static IEnumerable<string> Gaps(LetterAssessment letter)
    {
        if (letter.Gaps.HasFlag(LetterGaps.NotAsked))
        {
            yield return "Nobody asked";
        }

        if (letter.Gaps.HasFlag(LetterGaps.Refused))
        {
            yield return "Asked and refused";
        }

        if (letter.Gaps.HasFlag(LetterGaps.Stale))
        {
            yield return letter.Freshness == Freshness.Red ? "Over 60 days old" : "Over 30 days old";
        }
    }

    public static string Score(int score) => score switch
    {
        0 => "Not known",
        1 => "Claimed by us, or said under reserve",
        2 => "Said by the customer",
        _ => "Borne out by a second person or a document",
    };
}
