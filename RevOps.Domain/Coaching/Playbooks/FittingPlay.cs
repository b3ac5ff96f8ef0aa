using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>The playbook's answer that fits an objection's words and the type of call best.</summary>
internal static class FittingPlay
{
    /// <summary>The play; null where none of the house fits.</summary>
    /// <param name="playbook">The playbook whose phrases were looked for in the words.</param>
    /// <param name="callType">The call's type; null: not known, so that answers of every type may fit by their words.</param>
    /// <param name="heard">The customer's words.</param>
    /// <param name="wasShown">True for an id that was shown already: it steps back behind its equals.</param>
    public static ObjectionPlay? Of(Playbook playbook, CallType? callType, HeardLine heard, Func<string, bool> wasShown)
    {
        ObjectionPlay? best = null;
        var most = 0;
        for (var i = 0; i < playbook.Objections.Count; i++)
        {
            var fit = Fit(playbook.Objections[i], i, callType, heard, wasShown);
            if (fit > most)
            {
                (best, most) = (playbook.Objections[i], fit);
            }
        }

        return best;
    }

    /// <summary>0: does not fit. The customer's own words say most, then the type of call; one shown already steps back behind its equals.</summary>
    private static int Fit(ObjectionPlay play, int index, CallType? callType, HeardLine heard, Func<string, bool> wasShown)
    {
        if (!heard.Speech.Has(play.Label) || (play.Stage is { } stage && callType is { } type && stage != type))
        {
            return 0;
        }

        var words = play.Phrases.Count == 0 ? 0 : heard.LongestPhrase(PhraseUse.Objection, index);
        if (play.Phrases.Count > 0 && words == 0)
        {
            return 0;
        }

        return 2 + (8 * words) + (play.Stage is null || callType is null ? 0 : 4) + (play.Persona is null ? 2 : 0) - (wasShown(play.Id) ? 1 : 0);
    }
}
