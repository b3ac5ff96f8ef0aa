using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Engine.Remarks;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Drills;

/// <summary>What a good rep would do after such a sentence, by the judges' cues for what customers say.</summary>
internal static class NextMove
{
    private const string Step = "Then let us fix it while we talk: could we take thirty minutes on Thursday at ten, with whoever has to agree?";

    public static Guide After(HeardLine said, Playbook playbook)
    {
        if (StopRequest.Is(said))
        {
            return Guide.None with
            {
                Must = (
                    "Of course. I take you off the list today, and nobody will call again. Thank you for telling me.",
                    "They asked to be left alone. That is no objection but a wish that binds, in many countries by law: confirm it and end."),
            };
        }

        if (said.Speech.Has(UtteranceLabels.BuyingSignal))
        {
            return new Guide(null, Step, Step, null);
        }

        var cues = Lexicon.Shipped.Find(SpokenTokens.Of(said.Speech.Utterance.Text), SpeakerRole.Customer).Select(x => x.Cue).ToHashSet(StringComparer.Ordinal);
        return Card(said, playbook) is { Questions: [var ask, ..] }
            ? Ask("What they like there", ask)
            : ByCue(cues);
    }

    /// <summary>What can be said to a question whose answer nobody knows here.</summary>
    public static string HonestAnswer(HeardLine said) => said.Speech.Has(UtteranceLabels.Pricing)
        ? "I will give you a figure, and I want it to be one that holds. It depends on how many people use it and for what. How many would that be with you?"
        : "I do not want to guess. You have the answer in writing by tomorrow noon, from the person who runs it. What depends on it for you?";

    private static Guide ByCue(HashSet<string> cues) => cues switch
    {
        _ when cues.Contains("pain.number") || cues.Contains("pain.impact") => Ask("Who feels it", "Who feels that most, and what happens if it stays as it is until the end of the year?"),
        _ when cues.Contains("pain.problem") => Ask("What it leads to", "What does that lead to when it happens, and how often is it?"),
        _ when cues.Contains("decision.signer") || cues.Contains("decision.people") || cues.Contains("decision.process") =>
            Ask("What they need to see", "What will they want to see before they say yes, and when do they meet?"),
        _ when cues.Contains("decision.criteria") => Ask("What counts most", "If you had to choose one of these, which would decide it, and how would you test it?"),
        _ when cues.Contains("decision.time") || cues.Contains("pain.deadline") => Ask("What hangs on the date", "What happens if that date is missed, and who would notice first?"),
        _ => Ask("What is behind it", "What makes you say that, and can you give me the last example?"),
    };

    private static Battlecard? Card(HeardLine said, Playbook playbook) =>
        said.Items(PhraseUse.Battlecard).Select(x => playbook.Battlecards[x]).FirstOrDefault();

    private static Guide Ask(string name, string question) =>
        new(new ScenarioFact("next", name, FactKinds.Situation, 0, question, [], "", "", null), null, null, null);
}
