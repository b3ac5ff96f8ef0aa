using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews.Context;

/// <summary>
/// Compares what was promised with what was said. Forgotten is said only where nothing in the call comes near the promise and no note
/// tells that it was kept; taken up only where one line names it. In between there is silence.
/// </summary>
internal sealed class PromiseRemarks(CallAnalysis call, HeardWords heard, CustomerContext context)
{
    private const double MostOfTheWords = 0.6;

    // One word alone is talk of files or reports in general; with one of these it is the one that goes from hand to hand
    private static readonly string[] Handing =
        [.. "send sent share shared receive received promised attach attached forward forwarded".Split(' ').Select(WordStems.Of)];

    private readonly string[] _reps = [.. call.Speakers.Where(x => x.Role == SpeakerRole.Rep).Select(x => x.Name)];

    public ContextRemark? Of(EarlierCall earlier, EarlierPromise promise, PromiseSubject subject)
    {
        if (TakenUp(subject) is { } line)
        {
            return promise.Side == SpeakerRole.Rep ? Remark(ContextRemarkKind.PromiseTakenUp, TakenUpInWords(earlier, promise, subject, line), line.Seq) : null;
        }

        if (heard.RefersToLastTime || heard.Any(RelatedWords.Of(subject.Stems)) || IsInANote(earlier, subject))
        {
            return null;
        }

        return promise.Side switch
        {
            SpeakerRole.Rep => Remark(ContextRemarkKind.PromiseForgotten, $"{Promised(earlier, promise, subject)}; {It(subject)} not mentioned.", null),
            SpeakerRole.Customer => Remark(ContextRemarkKind.TheirPromiseNotAskedFor, $"{Promised(earlier, promise, subject)}; you did not ask for it.", null),
            _ => null,
        };

        ContextRemark Remark(ContextRemarkKind kind, string text, int? seq) => new(kind, text, earlier.Id, promise.Seq, promise.Text, seq);
    }

    private HeardLine? TakenUp(PromiseSubject subject)
    {
        if (subject.Thing is not null)
        {
            return heard.Lines.FirstOrDefault(x => subject.Core.All(x.Stems.Contains) && (subject.Core.Count > 1 || Handing.Any(x.Stems.Contains)));
        }

        return heard.Lines.FirstOrDefault(x => subject.Core.Count(x.Stems.Contains) is >= 2 and var found && found >= MostOfTheWords * subject.Core.Count);
    }

    /// <summary>Kept in writing, or at least written of.</summary>
    private bool IsInANote(EarlierCall earlier, PromiseSubject subject)
    {
        var near = RelatedWords.Of(subject.Stems).ToArray();
        return context.Notes.Any(x => x.At >= earlier.StartedAt && HeardWords.Of(x.Text).Any(near));
    }

    private string TakenUpInWords(EarlierCall earlier, EarlierPromise promise, PromiseSubject subject, HeardLine line)
    {
        var promised = Promised(earlier, promise, subject);
        return line.Role == SpeakerRole.Customer ? $"{promised}; the customer brought it up."
            : subject.Thing is null || Promiser(promise) != "You" ? $"{promised}; it came up."
            : $"{promised} and came back to it.";
    }

    /// <summary>Without a thing that can be named the words themselves are quoted: who of both said them does not matter then.</summary>
    private string Promised(EarlierCall earlier, EarlierPromise promise, PromiseSubject subject)
    {
        var said = RemarkWords.Day(DateOnly.FromDateTime(earlier.StartedAt.DateTime), Today);
        return subject.Thing is { } thing
            ? $"{Promiser(promise)} promised {Clip.Words(thing, 80)} {(promise.Due is { } due ? $"for {RemarkWords.Day(due, Today)}" : $"on {said}")}"
            : $"Left with {WithWhom(promise)} on {said}: {RemarkWords.Quoted(promise.Text)}";
    }

    private DateOnly? Today => context.At is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    private string Promiser(EarlierPromise promise) =>
        promise.Side == SpeakerRole.Customer ? PersonNames.First(promise.Owner) ?? "The customer"
        : IsYou(promise.Owner) ? "You"
        : PersonNames.First(promise.Owner) ?? "Your side";

    private string WithWhom(EarlierPromise promise) => Promiser(promise) switch
    {
        "You" => "you",
        "The customer" => "the customer",
        "Your side" => "your side",
        var name => name,
    };

    private bool IsYou(string owner) => _reps.Any(x => PersonNames.IsName(x) && Calls.Analysis.Roles.SpeakerNames.Match(x, owner) > 0);

    private static string It(PromiseSubject subject) =>
        subject.Thing is { } thing && thing.EndsWith('s') && !thing.EndsWith("ss", StringComparison.Ordinal) && !thing.StartsWith('a') ? "they were" : "it was";
}
