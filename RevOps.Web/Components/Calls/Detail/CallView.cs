using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>
/// A call prepared once for all parts of its page. A change of the call (a comment, an override) makes a new one,
/// so parts can tell by reference whether there is anything to draw.
/// </summary>
public sealed class CallView
{
    private readonly ILookup<int, CommentView> _comments;
    private readonly HashSet<int> _evidence;

    /// <summary>Prepares a call.</summary>
    public CallView(CallDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        Detail = detail;
        Speakers = SpeakerView.Of(detail.Analysis.Speakers);
        Lines = [.. detail.Analysis.Utterances.Select(Line)];
        IsTimed = Lines.Count > 0 && detail.Analysis.Utterances.All(x => x.Utterance.Start is not null);
        _comments = detail.Comments.Where(x => x.Seq is not null).ToLookup(x => x.Seq!.Value);
        _evidence = Evidence(detail);
    }

    private CallView(CallView with, CallDetail detail)
    {
        Detail = detail;
        Speakers = with.Speakers;
        Lines = with.Lines;
        IsTimed = with.IsTimed;
        _comments = detail.Comments.Where(x => x.Seq is not null).ToLookup(x => x.Seq!.Value);
        _evidence = Evidence(detail);
    }

    /// <summary>The call as it was read.</summary>
    public CallDetail Detail { get; }

    /// <summary>Speakers in the transcript's order; empty where it names none.</summary>
    public IReadOnlyList<SpeakerView> Speakers { get; }

    /// <summary>The transcript; a line's index is its seq.</summary>
    public IReadOnlyList<LineView> Lines { get; }

    /// <summary>Every line has a time.</summary>
    public bool IsTimed { get; }

    /// <summary>The rep among the speakers; null where unknown.</summary>
    public SpeakerView? Rep => Speakers.FirstOrDefault(x => x.Role == SpeakerRole.Rep);

    /// <summary>Comments at a line, oldest first.</summary>
    public IEnumerable<CommentView> CommentsAt(int seq) => _comments[seq];

    /// <summary>The line; null where there is none of that number.</summary>
    public LineView? LineAt(int? seq) => seq is { } at && at >= 0 && at < Lines.Count ? Lines[at] : null;

    /// <summary>A judgement rests on words of this line.</summary>
    public bool IsEvidence(int seq) => _evidence.Contains(seq);

    /// <summary>
    /// The same call read again. What was said does not change while the page is open, so the transcript is not prepared anew
    /// and the reader's place in it stays.
    /// </summary>
    public CallView After(CallDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return detail.Header.Id == Detail.Header.Id && detail.Analysis.Utterances.Count == Lines.Count ? new(this, detail) : new(detail);
    }

    private static HashSet<int> Evidence(CallDetail detail) =>
        detail.Scorecard?.Criteria.SelectMany(x => x.Evidence).Select(x => x.Seq).ToHashSet() ?? [];

    private LineView Line(LabelledUtterance said, int index)
    {
        var before = index == 0 ? null : Detail.Analysis.Utterances[index - 1].Utterance;
        var utterance = said.Utterance;
        var speaker = utterance.Speaker is { } at && at < Speakers.Count ? Speakers[at] : null;
        var opens = before is null || before.Speaker != utterance.Speaker;
        var time = utterance.Start is { } start ? Clock.Of(start) : null;
        return new(utterance.Seq, speaker, opens, time, utterance.Text, said.Labels);
    }
}
