using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>Turns utterances into lines: finds the cues and tells matter from small talk.</summary>
internal sealed class LineReader(CallAnalysis call, Lexicon lexicon)
{
    private const int QuestionWords = 12;

    // A line that names one of these is business even where it also speaks of the weekend
    private static readonly string[] Weighty =
    [
        "pain.problem", "pain.impact", "pain.number", "decision.signer", "price.talk", "price.push", "concession.give",
        "next.calendar", "risk.raised", "stop.request", "cold.intro", "talk.deal",
    ];

    public List<Line> Read()
    {
        var lines = call.Utterances.Select(Read).ToList();
        var turn = 0;
        var side = SpeakerRole.Unknown;
        foreach (var line in lines)
        {
            if (line.IsBusiness && line.Role != side)
            {
                side = line.Role;
                turn++;
            }

            line.Turn = turn;
        }

        return lines;
    }

    private Line Read(LabelledUtterance labelled, int index)
    {
        var text = labelled.Utterance.Text;
        var role = CallRoles.Of(call, labelled.Utterance);
        var tokens = SpokenTokens.Of(text);
        var hits = lexicon.Find(tokens, role);
        var chatter = hits.Exists(x => x.Cue == "talk.small") && !labelled.HasObjection
            && !hits.Exists(x => Weighty.Contains(x.Cue));
        return new()
        {
            Labelled = labelled,
            Role = role,
            Who = Who(labelled.Utterance),
            Words = tokens.Count,
            StatementWords = StatementWords(labelled, tokens),
            IsAck = IsAck(tokens, hits),
            IsChatter = chatter,
            Hits = [.. hits.Where(x => !x.Cue.StartsWith("talk.", StringComparison.Ordinal)).OrderBy(x => x.Start)],
            Index = index,
        };
    }

    private static int StatementWords(LabelledUtterance labelled, List<SpokenToken> tokens)
    {
        var text = labelled.Utterance.Text;
        if (text.Contains('?', StringComparison.Ordinal))
        {
            return tokens.Count(x => !Quotes.IsAsked(text, x.Start));
        }

        return labelled.Has(UtteranceLabels.Question) ? Math.Max(0, tokens.Count - QuestionWords) : tokens.Count;
    }

    private static bool IsAck(List<SpokenToken> tokens, List<CueHit> hits)
    {
        var acks = hits.FindAll(x => x.Cue == "talk.ack");
        return tokens.TrueForAll(t => acks.Exists(x => x.Start <= t.Start && t.End <= x.End));
    }

    private string Who(Utterance utterance)
    {
        var name = utterance.Speaker is { } i && i < call.Speakers.Count ? call.Speakers[i].Name : "";
        var first = name.Split(' ')[0];
        var isName = first.Length > 1 && char.IsUpper(first[0]) && first.All(x => char.IsLetter(x) || x is '-' or '\'')
            && !first.Equals("speaker", StringComparison.OrdinalIgnoreCase)
            && !first.Equals("customer", StringComparison.OrdinalIgnoreCase)
            && !first.Equals("client", StringComparison.OrdinalIgnoreCase)
            && !first.Equals("prospect", StringComparison.OrdinalIgnoreCase)
            && !first.Equals("buyer", StringComparison.OrdinalIgnoreCase)
            && !first.Equals("caller", StringComparison.OrdinalIgnoreCase);
        return isName ? first : "the customer";
    }
}
