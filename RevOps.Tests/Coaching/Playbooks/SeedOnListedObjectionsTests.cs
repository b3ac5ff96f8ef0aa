using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Tests.Calls.Analysis;

namespace RevOps.Tests.Coaching.Playbooks;

/// <summary>
/// How often an answer is chosen by the customer's own words. The lines are development material: phrases were written with them at hand,
/// so this keeps what is there and does not say how other customers would be met.
/// </summary>
public sealed class SeedOnListedObjectionsTests
{
    // Measured 0.78; behind each miss stands the answer of the stage
    private const double LeastMet = 0.7;

    [Fact]
    public void Objections_OfTheList_AreMostlyMetByTheirWords()
    {
        var lines = (from line in ObjectionList.All
                     where line.Side == SpeakerRole.Customer
                     from label in line.Labels.Where(UtteranceLabels.IsObjection)
                     select (Label: label, Words: Words(line.Text))).ToList();

        var met = lines.Count(x => SeedPlaybook.Version1.Objections.Any(play => play.Label == x.Label && Says(x.Words, play)));

        Assert.True(lines.Count > 300);
        Assert.InRange((double)met / lines.Count, LeastMet, 1);
    }

    private static bool Says(string words, ObjectionPlay play) => play.Phrases.Any(x => words.Contains($" {x} ", StringComparison.Ordinal));

    private static string Words(string text)
    {
        var spoken = SpokenText.Parse(text);
        return $" {string.Join(' ', Enumerable.Range(0, spoken.Count).Select(spoken.At))} ";
    }
}
