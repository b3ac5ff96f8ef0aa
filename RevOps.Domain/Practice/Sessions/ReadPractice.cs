using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Reads one practice. Only who practised reads the words: others learn what came of it, so that it is safe to try things.</summary>
public sealed class ReadPractice(IPracticeStore store, IPracticeQueries queries, FindScript scripts, IPlaybooks playbooks, JudgePractice judge)
{
    /// <summary>The practice; null where there is none of this person's.</summary>
    public async Task<PracticeView?> FindAsync(Viewer viewer, PracticeId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await store.FindAsync(id, cancellationToken) is not { } practice || practice.RepId != viewer.UserId)
        {
            return null;
        }

        if (practice is { IsOn: false, Scorecard: null })
        {
            // The process ended between the last word and the judgement
            await judge.RunAsync(id, cancellationToken);
            practice = (await store.FindAsync(id, cancellationToken))!;
        }

        var lines = await store.LinesAsync(id, cancellationToken);
        var script = await scripts.OfAsync(viewer, practice, cancellationToken);
        return new PracticeView
        {
            Practice = practice,
            Lines = lines,
            Script = script,
            State = script?.Play(practice, lines, await playbooks.CurrentAsync(cancellationToken)).State,
            Real = practice.Scorecard is { } card ? await queries.RealMeansAsync(viewer.UserId, card.Rubric, cancellationToken) : [],
        };
    }
}

/// <summary>Everything a practice's page shows.</summary>
public sealed record PracticeView
{
    /// <summary>Its facts.</summary>
    public required PracticeSession Practice { get; init; }

    /// <summary>What was said, in order.</summary>
    public required IReadOnlyList<SpokenLine> Lines { get; init; }

    /// <summary>What it is played from; null where the call is gone, and then it cannot go on.</summary>
    public PracticeScript? Script { get; init; }

    /// <summary>How far the rep has come; null where the call is gone.</summary>
    public RolePlayState? State { get; init; }

    /// <summary>The rep's own real calls by the same rubric; empty where there are none, and while it goes on.</summary>
    public required IReadOnlyList<CriterionMean> Real { get; init; }

    /// <summary>The turn that waits for an answer, from 0.</summary>
    public int Turn => Lines.Count / 2;
}
