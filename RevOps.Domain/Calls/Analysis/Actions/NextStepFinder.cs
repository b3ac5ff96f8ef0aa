using RevOps.Domain.Calls.Analysis.Dates;
using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Calls.Analysis.Actions;

/// <summary>
/// Finds what was agreed to be done: verbatim sentences with owner and date where said (after Purver's four roles: description, time, owner,
/// agreement). Candidates are gathered utterance by utterance; acceptance and date may follow, so they are settled when asked for.
/// </summary>
public sealed class NextStepFinder(IReadOnlyList<TranscriptSpeaker> speakers, DateTimeOffset? startedAt)
{
    // Any day serves to tell that a date is said where the call's own day is not known
    private static readonly DateOnly NoDay = new(2001, 1, 1);

    // A long answer explains; its dates are of other things
    private const int MostWordsOfAnAnswer = 20;

    private readonly DateOnly? _day = startedAt is { } start ? DateOnly.FromDateTime(start.DateTime) : null;
    private readonly List<HeardUtterance> _call = [];
    private readonly List<ActionCandidate> _candidates = [];

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        _candidates.AddRange(ActionSentences.Find(heard, _call.Count));
        _call.Add(heard);
    }

    /// <summary>The next steps in order; of several that say the same the firmest.</summary>
    public IReadOnlyList<NextStep> Result() =>
        NextStepSelection.Distinct([.. _candidates.Select(Settle).OfType<NextStep>()]);

    private NextStep? Settle(ActionCandidate candidate)
    {
        if (candidate.Form == ActionForm.OwnWeak && AnswersARequest(candidate.Index))
        {
            return null;
        }

        var heard = _call[candidate.Index];
        var answer = Answers.To(_call, candidate.Index, candidate.Sentence);
        var date = Date(candidate) ?? (candidate.Form == ActionForm.Ask && answer.Accepted ? DateIn(_call[answer.Index]) : null);
        var dated = date is not null || HasTrigger(heard, candidate.Sentence);
        if (!Counts(candidate, answer.Accepted, dated, heard))
        {
            return null;
        }

        var owner = Owner(candidate, answer.Speaker);
        var firmness = 1 + (owner is null ? 0 : 1) + (dated ? 1 : 0) + (answer.Accepted ? 1 : 0);
        var due = _day is null ? null : date;
        return new NextStep(heard.Seq, Text(heard, candidate.Sentence), owner, due, firmness);
    }

    /// <summary>"Sure, I'll do that": the request before it is the next step already, with this speaker as its owner.</summary>
    private bool AnswersARequest(int index) =>
        _candidates.Exists(c => c.Form == ActionForm.Ask && c.Index < index && c.Index >= index - 2
            && Answers.To(_call, c.Index, c.Sentence) is { Accepted: true } answer && answer.Index == index);

    private DateOnly? DateIn(HeardUtterance heard) =>
        heard.Words.Count is 0 or > MostWordsOfAnAnswer ? null : SpokenDates.First(heard.Words, new Sentence(0, heard.Words.Count - 1), _day ?? NoDay)?.Date;

    /// <summary>"I'll send it to you." says nothing without the sentence before it.</summary>
    private static string Text(HeardUtterance heard, Sentence sentence)
    {
        var at = heard.Sentences.ToList().IndexOf(sentence);
        var refers = false;
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            refers |= heard.Words[i].Lower is "it" or "that" or "this" or "them" or "those";
        }

        var first = refers && at > 0 && sentence.Count <= 10 && heard.Sentences[at - 1].Count is > 1 and <= 24 ? heard.Sentences[at - 1].First : sentence.First;
        return heard.Words.Slice(first, sentence.Last);
    }

    private static bool Counts(ActionCandidate candidate, bool accepted, bool dated, HeardUtterance heard) => candidate.Form switch
    {
        ActionForm.OwnStrong or ActionForm.Named => true,
        ActionForm.OwnWeak => dated || (accepted && heard.Has(UtteranceLabels.NextStep)),
        // A long sentence with a day in it tells of something; a short one fixes it
        ActionForm.Meeting => dated && candidate.Sentence.Count <= (accepted ? 18 : 8) && (accepted || heard.Words[candidate.Sentence.Last].After != '?'),
        _ => accepted,
    };

    private string? Owner(ActionCandidate candidate, int? answering)
    {
        var heard = _call[candidate.Index];
        return candidate.Form switch
        {
            ActionForm.OwnStrong or ActionForm.OwnWeak or ActionForm.Offer when !SaysWe(heard, candidate.Sentence) => Name(heard.Utterance.Speaker),
            ActionForm.Ask => Name(answering),
            ActionForm.Named => Addressed(heard, candidate.Sentence),
            _ => null,
        };
    }

    /// <summary>"We'll send" names nobody.</summary>
    private static bool SaysWe(HeardUtterance heard, Sentence sentence) =>
        heard.Cues.Any(c => c.Cue.StartsWith("action.own", StringComparison.Ordinal) && sentence.Contains(c.First) && heard.Words[c.First].Lower.StartsWith("we", StringComparison.Ordinal))
        && !heard.Cues.Any(c => c.Cue.StartsWith("action.own", StringComparison.Ordinal) && sentence.Contains(c.First) && heard.Words[c.First].Lower[0] == 'i');

    /// <summary>"Beth, your homework is …": a speaker addressed by name at the sentence's beginning.</summary>
    private string? Addressed(HeardUtterance heard, Sentence sentence)
    {
        var word = heard.Words[sentence.First];
        return word.After == ',' ? speakers.FirstOrDefault(s => SpeakerNames.Parts(s.Name).FirstOrDefault() == word.Lower)?.Name : null;
    }

    private string? Name(int? speaker) => speaker is { } index and >= 0 ? speakers[index].Name : null;

    /// <summary>The date in the sentence, else in the next one of the same breath, else in the answer to "when?".</summary>
    private DateOnly? Date(ActionCandidate candidate)
    {
        var heard = _call[candidate.Index];
        var day = _day ?? NoDay;
        var at = heard.Sentences.ToList().IndexOf(candidate.Sentence);
        var next = at + 1 < heard.Sentences.Count ? heard.Sentences[at + 1] : (Sentence?)null;
        return SpokenDates.First(heard.Words, candidate.Sentence, day)?.Date
            ?? (next is { Count: <= 8 } brief ? SpokenDates.First(heard.Words, brief, day)?.Date : null)
            ?? WhenAnswered(candidate.Index);
    }

    private DateOnly? WhenAnswered(int index)
    {
        if (index + 2 >= _call.Count || _call[index + 1].Words is not { Count: <= 6 } asked || asked.At(0) != "when" && asked.At(1) != "when")
        {
            return null;
        }

        var answer = _call[index + 2];
        return answer.Speaker == _call[index].Speaker
            ? DateIn(answer)
            : null;
    }

    /// <summary>"once legal has signed", "after the test": as good as a date.</summary>
    private static bool HasTrigger(HeardUtterance heard, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (heard.Words[i].Lower is "after" or "once" || (heard.Words[i].Lower == "as" && heard.Words[i + 1].Lower == "soon"))
            {
                return true;
            }
        }

        return false;
    }
}
