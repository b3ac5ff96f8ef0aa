using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>Reads a conversation for a deal: both sides apart, and what was asked; a question in a note is asked of nobody. Pure; the order of the lines does not matter.</summary>
/// <param name="extractor">Reads the letters.</param>
public sealed class ConversationReader(MeddpiccExtractor extractor)
{
    // An answer is refused in the next few utterances or not at all
    private const int RefusalReach = 3;

    private static readonly CueLexicon Questions = CueLexicon.Load("meddpicc-questions.txt");

    /// <summary>Reads it.</summary>
    public ConversationReading Read(DealConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var lines = conversation.Lines.OrderBy(x => x.Seq).ToList();
        var turned = lines.Where(x => x.Side == SpeakerRole.Rep).Select(x => x with { Side = SpeakerRole.Customer });
        return new ConversationReading(
            conversation.Key, conversation.Kind, conversation.At, extractor.Read(lines), extractor.Read(turned), conversation.Kind == DealSourceKind.Note ? [] : [.. Asked(lines)]);
    }

    private static IEnumerable<AskedLetter> Asked(List<DealLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Side != SpeakerRole.Rep)
            {
                continue;
            }

            var cues = Questions.Find(SpokenText.Parse(lines[i].Text)).Select(x => x.Cue).ToHashSet();
            foreach (var letter in MeddpiccLetters.All.Where(x => cues.Contains("asks." + x.Slot())))
            {
                yield return new AskedLetter(letter, lines[i].Seq, lines[i].Text, Refusal(lines, i));
            }
        }
    }

    private static string? Refusal(List<DealLine> lines, int asked) => lines
        .Skip(asked + 1).Take(RefusalReach).TakeWhile(x => x.Side != SpeakerRole.Rep)
        .FirstOrDefault(x => Questions.Find(SpokenText.Parse(x.Text)).Any(c => c.Cue == "refusal"))?.Text;
}
