using System.Buffers;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Reviews.Context;

/// <summary>The words of the call that is judged, so that what was promised can be looked for in it.</summary>
internal sealed class HeardWords
{
    // Whoever says one of these speaks of what was agreed, in words that nobody can match
    private static readonly string[] FollowUps =
    [
        "sent you", "sent over", "sent it", "sent that", "sent the", "sent across", "sent me", "you sent", "emailed you", "shared with you", "i shared", "you shared",
        "your email", "my email", "the email", "your e-mail", "my e-mail", "your inbox", "got it from", "as promised", "i promised", "you promised",
        "i owe you", "i owed you", "you owe", "still owe", "last time you", "last time we", "last time i", "when we last", "you mentioned last", "since we last",
        "did you get", "did you receive", "did you see", "did you have a chance", "had a chance", "have a chance to", "get a chance", "got a chance",
        "get around to", "got around to", "manage to", "any news", "any update", "heard back", "hear back", "did it go", "did that go", "where are we",
        "where do we stand", "action items", "homework", "to-dos", "my list from",
    ];

    private static readonly SearchValues<string> FollowUp = SearchValues.Create([.. FollowUps.Select(x => $" {x} ")], StringComparison.Ordinal);

    private readonly HashSet<string> _stems;

    private HeardWords(IReadOnlyList<HeardLine> lines)
    {
        Lines = lines;
        _stems = [.. lines.SelectMany(x => x.Stems)];
        RefersToLastTime = lines.Any(x => x.Spoken.AsSpan().ContainsAny(FollowUp));
    }

    /// <summary>The lines with their words.</summary>
    public IReadOnlyList<HeardLine> Lines { get; }

    /// <summary>Somebody spoke of earlier agreements without naming them.</summary>
    public bool RefersToLastTime { get; }

    public static HeardWords Of(CallAnalysis call) =>
        new([.. call.Utterances.Select(x => HeardLine.Of(x.Utterance.Seq, CallRoles.Of(call, x.Utterance), x.Utterance.Text))]);

    public static HeardWords Of(string text) => new([HeardLine.Of(0, SpeakerRole.Unknown, text)]);

    public bool Any(IEnumerable<string> stems) => stems.Any(_stems.Contains);
}

/// <summary>A line's words.</summary>
/// <param name="Seq">The line.</param>
/// <param name="Role">Whose it is.</param>
/// <param name="Stems">Its words, each brought to its stem.</param>
/// <param name="Spoken">Its words in order, lower case, a blank before and behind each.</param>
internal sealed record HeardLine(int Seq, SpeakerRole Role, HashSet<string> Stems, string Spoken)
{
    public static HeardLine Of(int seq, SpeakerRole role, string text)
    {
        var words = SpokenText.Parse(text).Words.ToArray();
        return new(seq, role, [.. words.Select(x => WordStems.Of(x.Lower))], $" {string.Join(' ', words.Select(x => x.Lower))} ");
    }
}
