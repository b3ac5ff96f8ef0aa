using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Labelling;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Rules.Cues;
using CueLexicon = RevOps.Domain.Calls.Analysis.Cues.CueLexicon;
using HeardLine = RevOps.Domain.Coaching.Timeline.HeardLine;

namespace RevOps.Domain.Practice.Engine.Hearing;

/// <summary>Hears a dialogue line by line with the labels, cues and phrases of live and stored calls: a fold.</summary>
/// <param name="lexicon">What is listened for besides the judges' cues.</param>
/// <param name="playbook">Whose phrases are looked for.</param>
/// <param name="ownWords">Words of this customer that belong to the call although the lexicons do not know them.</param>
internal sealed class Ear(Lexicon lexicon, Playbook playbook, IReadOnlySet<string> ownWords)
{
    // About five minutes of speech: nobody hears what follows
    private const int MostCharacters = 4000;

    // One odd word among others is a name or a slip; half of them is noise
    private const double MostlyNoise = 0.5;

    private const int LongEnoughToBeMeant = 14;

    // One word that no lexicon knows may well be one of the customer's trade
    private const int LeastForeign = 2;

    // What answers, puts off and asks to be left alone, as the live coach hears it
    private static readonly CueLexicon Spoken = CueLexicon.Load("coaching.txt");

    private readonly UtteranceLabeller _labeller = new([]);
    private readonly PhraseIndex _phrases = PlaybookPhrases.Of(playbook);
    private int _next;

    /// <summary>The customer's words.</summary>
    public HeardLine HearCustomer(string words) => Line(words, SpeakerRole.Customer);

    /// <summary>The rep's words.</summary>
    public HeardAnswer HearRep(string words)
    {
        var text = words.Length <= MostCharacters ? words : words[..MostCharacters];
        var line = Line(text, SpeakerRole.Rep);
        var tokens = SpokenTokens.Of(text);
        CueHit[] cues = [.. Lexicon.Shipped.Find(tokens, SpeakerRole.Rep).Concat(lexicon.Find(tokens, SpeakerRole.Rep)).OrderBy(x => x.Start)];
        var heard = new HeardAnswer
        {
            Text = text,
            Line = line,
            Cues = cues,
            StatementWords = 0,
            IsNonsense = IsNonsense(line.Speech.Words),
            IsForeign = IsForeign(line.Speech.Words),
            NamesOwn = line.Stems.Overlaps(ownWords),
        };
        return heard with { StatementWords = tokens.Count(x => !heard.IsAsked(new CueHit("", x.Start, x.End))) };
    }

    private HeardLine Line(string words, SpeakerRole side)
    {
        var utterance = new Utterance(_next++, side == SpeakerRole.Rep ? 0 : 1, null, null, words);
        var heard = new HeardUtterance(utterance, Spoken) { Role = side, Labels = _labeller.Next(utterance, side).Labels };
        return new HeardLine(heard, _phrases.Find(heard.Words), isFinal: true);
    }

    private bool IsNonsense(SpokenText text)
    {
        var unknown = 0;
        for (var i = 0; i < text.Count; i++)
        {
            unknown += IsWord(text, i) ? 0 : 1;
        }

        return unknown > 0 && unknown >= MostlyNoise * text.Count;
    }

    private bool IsWord(SpokenText text, int at)
    {
        var word = text.At(at);
        return KnownWords.IsWord(word) || ownWords.Contains(WordStems.Of(word)) || IsName(text, at);
    }

    private bool IsForeign(SpokenText text)
    {
        var named = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var word = text.At(i);
            if (word.Length <= 2 || CommonWords.Contains(word) || CommonWords.Contains(WordStems.Of(word)) || IsName(text, i))
            {
                continue;
            }

            named++;
            if (KnownWords.IsBusiness(WordStems.Of(word)) || ownWords.Contains(WordStems.Of(word)))
            {
                return false;
            }
        }

        return named >= LeastForeign && text.Count <= LongEnoughToBeMeant;
    }

    // Within a sentence a capital is a name; at its start it is only a capital
    private static bool IsName(SpokenText text, int at) =>
        at > 0 && !text[at - 1].EndsSentence && char.IsUpper(text.Text[text[at].Start]);
}
