using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>
/// Answers the customer. Answer and reply are stored before anybody sees them, under the number of the turn: a doubled click, or the same
/// page in two windows, is one answer.
/// </summary>
public sealed class AnswerPractice(IPracticeStore store, FindScript scripts, IPlaybooks playbooks, ICustomerVoice voice, JudgePractice judge, TimeProvider time)
{
    /// <summary>Null where the answer and the reply are stored.</summary>
    /// <param name="viewer">Who practises.</param>
    /// <param name="id">The practice.</param>
    /// <param name="turn">The turn that is answered, from 0.</param>
    /// <param name="text">The rep's words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<PracticeError?> RunAsync(Viewer viewer, PracticeId id, int turn, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var words = PracticeRules.Words(text);
        if (words.Length is 0 or > PracticeRules.LongestAnswer)
        {
            return PracticeError.Invalid($"An answer has 1 to {PracticeRules.LongestAnswer} characters", "Say it as you would on the phone");
        }

        if (await store.FindAsync(id, cancellationToken) is not { } practice || practice.RepId != viewer.UserId)
        {
            return PracticeError.NotFound;
        }

        var lines = await store.LinesAsync(id, cancellationToken);
        if (IsSettled(practice, lines, turn, words, out var refused))
        {
            return refused;
        }

        if (await scripts.OfAsync(viewer, practice, cancellationToken) is not { } script)
        {
            return PracticeError.Invalid("The call this practice began at is gone, or you may not see it any more", "End the practice; what you said is kept");
        }

        return await ReplyAsync(practice, script.Play(practice, lines, await playbooks.CurrentAsync(cancellationToken)), turn, words, cancellationToken);
    }

    private async Task<PracticeError?> ReplyAsync(PracticeSession practice, RolePlay play, int turn, string words, CancellationToken cancellationToken)
    {
        if (play.State.Ended)
        {
            return PracticeError.Over;
        }

        var reply = play.Answer(words);
        reply = await voice.SayAsync(play.Brief(reply), cancellationToken) is { Length: > 0 } said ? reply with { Words = said } : reply;
        var now = time.GetUtcNow();
        var ends = reply.Ended ? reply.EndedBecause ?? EndReasons.OutOfTime : null;
        var stored = await store.AnswerAsync(
            practice.Id,
            SpokenLine.OfRep(practice.Id, turn, words, reply.Remark, now),
            SpokenLine.OfCustomer(practice.Id, turn + 1, reply, now),
            ends, cancellationToken);
        if (!stored)
        {
            var lines = await store.LinesAsync(practice.Id, cancellationToken);
            return IsSettled(practice, lines, turn, words, out var refused) ? refused : PracticeError.Over;
        }

        if (ends is not null)
        {
            await judge.RunAsync(practice.Id, cancellationToken);
        }

        return null;
    }

    /// <summary>There is nothing to be answered any more. The same words once more are the doubled click, which is no fault.</summary>
    private static bool IsSettled(PracticeSession practice, IReadOnlyList<SpokenLine> lines, int turn, string words, out PracticeError? refused)
    {
        var number = SpokenLine.AnswerOf(turn);
        refused = lines.FirstOrDefault(x => x.Number == number) is { } answered
            ? answered.Words == words ? null : PracticeError.Answered
            : !practice.IsOn ? PracticeError.Over : number == lines.Count ? null : PracticeError.Answered;
        return refused is not null || number < lines.Count;
    }
}
