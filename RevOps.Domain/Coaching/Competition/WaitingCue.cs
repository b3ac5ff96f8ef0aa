using RevOps.Domain.Coaching.Detectors;

namespace RevOps.Domain.Coaching.Competition;

/// <summary>A cue of a moment that waits for the slot.</summary>
internal sealed class WaitingCue(CueKind kind, CueTerms terms, int sequence, DateTimeOffset heardAt, CueDraft draft)
{
    public CueKind Kind { get; } = kind;

    public CueTerms Terms { get; } = terms;

    public int Sequence { get; } = sequence;

    public CueDraft Draft { get; private set; } = draft;

    /// <summary>The cue once it is raised.</summary>
    public Cue? Cue { get; private set; }

    /// <summary>True where it no longer waits.</summary>
    public bool Withdrawn { get; set; }

    public static Cue Of(CueKind kind, CueTerms terms, CueDraft draft, int? sequence, DateTimeOffset heardAt, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), kind, terms.Priority, draft.Headline, draft.Detail, draft.Quote, sequence, now, heardAt)
        {
            Ask = draft.Ask,
            Topic = draft.Topic,
        };

    /// <summary>More of the utterance was heard and the advice fits it better; its age stays.</summary>
    public void Renew(CueDraft draft)
    {
        Draft = draft;
        Cue = Cue is null ? null : Cue with { Headline = draft.Headline, Detail = draft.Detail, Quote = draft.Quote, Ask = draft.Ask, Topic = draft.Topic };
    }

    /// <summary>Makes the cue, once.</summary>
    public Cue? Raise(DateTimeOffset now) => Cue is null ? Cue = Of(Kind, Terms, Draft, Sequence, heardAt, now) : null;

    public bool IsPast(DateTimeOffset now) => Withdrawn || now - heardAt > CueRules.MomentLasts;
}
