using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Coaching.CueUse;

/// <summary>Reads from a call's words what the customer did after each cue was shown.</summary>
public sealed class AfterCue
{
    /// <summary>So long after a cue the customer's words are looked at.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<LiveUtterance> _words;
    private readonly LiveCoach _coach;

    /// <summary>Takes a call that is over.</summary>
    /// <param name="setup">As the call was coached: its labels are those that the coach saw.</param>
    /// <param name="words">Its finals.</param>
    public AfterCue(CoachSetup setup, IReadOnlyList<LiveUtterance> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words.OrderBy(x => x.Start)];
        _coach = new LiveCoach(setup);
        foreach (var said in words)
        {
            _coach.Observe(said);
        }
    }

    /// <summary>What they did; null where the call was over before anybody spoke on, so that nothing can be known.</summary>
    public CustomerNext? Of(DateTimeOffset shownAt)
    {
        // Times of the call, not of the clock: a call may be played faster than it was held
        var at = _words.Where(x => x.ReceivedAt <= shownAt).Select(x => x.End).DefaultIfEmpty().Max();
        var later = _words.Where(x => x.ReceivedAt > shownAt).ToList();
        return later.Count == 0
            ? null
            : Of([.. later.Where(x => x.Side == SpeakerRole.Customer && x.Start <= at + Window).SelectMany(Said)]);
    }

    private static CustomerNext Of(HashSet<string> said) => said.Count == 0
        ? CustomerNext.Silent
        : CustomerNext.Spoke
            | (said.Contains(UtteranceLabels.Question) ? CustomerNext.Asked : 0)
            | (said.Any(UtteranceLabels.IsObjection) ? CustomerNext.Objected : 0)
            | (said.Contains(UtteranceLabels.SentimentPositive), said.Contains(UtteranceLabels.SentimentNegative)) switch
            {
                (true, false) => CustomerNext.Warmer,
                (false, true) => CustomerNext.Cooler,
                _ => 0,
            };

    private IEnumerable<string> Said(LiveUtterance words) => _coach.LabelsOf(words.Sequence).Prepend("");
}
