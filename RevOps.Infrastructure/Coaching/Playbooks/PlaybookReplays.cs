using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Replay;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Coaching.Playbooks;

/// <inheritdoc />
internal sealed partial class PlaybookReplays(
    SeePlaybooks playbooks, CallPlayer player, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<PlaybookReplays> logger)
    : IPlaybookReplays, IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    private readonly ConcurrentDictionary<UserId, Job> _jobs = new();
    private readonly Listeners _listeners = new(logger);

    // Calls that are on need the machine more than this does
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<Result<ReplayRun, PlaybookProblem>> StartAsync(Viewer viewer, Guid draft, int calls, CancellationToken cancellationToken)
    {
        if (await playbooks.FindAsync(viewer, draft, cancellationToken) is not { } stored
            || await playbooks.InForceAsync(viewer, cancellationToken) is not { } published)
        {
            return PlaybookProblem.Gone;
        }

        var (before, after) = (published.Read(), stored.Read());
        if (!after.IsSuccess || !before.IsSuccess)
        {
            return PlaybookProblem.Broken((after.Error ?? before.Error)!.Errors);
        }

        var run = new ReplayRun
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Draft = draft,
            Revision = stored.Version.Revision,
            Against = published.Version.Number!.Value,
            StartedAt = time.GetUtcNow(),
            Wanted = Math.Clamp(calls, 1, IPlaybookReplays.MostCalls),
        };
        Forget();
        var job = new Job(run, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        _jobs.AddOrUpdate(viewer.UserId, job, (_, older) =>
        {
            older.End.Cancel();
            return job;
        });
        _ = Task.Run(() => PlayAsync(viewer, job, before.Value, after.Value), CancellationToken.None);
        return run;
    }

    public ReplayRun? Find(Viewer viewer, Guid run) => JobOf(viewer) is { } job && job.Run.Id == run ? job.Run : null;

    public ReplayRun? Latest(Viewer viewer, Guid draft) => JobOf(viewer) is { } job && job.Run.Draft == draft ? job.Run : null;

    public void Cancel(Viewer viewer, Guid run)
    {
        if (JobOf(viewer) is { } job && job.Run.Id == run)
        {
            job.End.Cancel();
        }
    }

    public IDisposable OnChanged(Action handler) => _listeners.Add(handler);

    public void Dispose() => _turn.Dispose();

    private void Forget()
    {
        foreach (var old in _jobs.Where(x => !x.Value.Run.IsOn && time.GetUtcNow() - x.Value.Run.StartedAt > Kept))
        {
            if (_jobs.TryRemove(old))
            {
                old.Value.End.Dispose();
            }
        }
    }

    private Job? JobOf(Viewer viewer) => _jobs.GetValueOrDefault(viewer.UserId);

    private async Task PlayAsync(Viewer viewer, Job job, Playbook before, Playbook after)
    {
        var stop = job.End.Token;
        try
        {
            await _turn.WaitAsync(stop);
            try
            {
                Tell(job, job.Run with { State = ReplayState.Running });
                await foreach (var played in player.PlayAsync(viewer, job.Run.Wanted, before, after, stop))
                {
                    Tell(job, played is null ? job.Run with { Skipped = job.Run.Skipped + 1 } : job.Run with { Calls = [.. job.Run.Calls, played] });
                }

                // There may be fewer calls than were asked for
                Tell(job, job.Run with { State = ReplayState.Done, Wanted = job.Run.Done });
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Tell(job, job.Run with { State = ReplayState.Cancelled });
        }
        catch (Exception problem)
        {
            RunFailed(job.Run.Id, problem);
            Tell(job, job.Run with { State = ReplayState.Failed });
        }
    }

    private void Tell(Job job, ReplayRun run)
    {
        job.Run = run;
        _listeners.Tell();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Replay {Run} failed.")]
    private partial void RunFailed(Guid run, Exception problem);

    private sealed class Job(ReplayRun run, CancellationTokenSource end)
    {
        private volatile ReplayRun _run = run;

        public CancellationTokenSource End { get; } = end;

        public ReplayRun Run
        {
            get => _run;
            set => _run = value;
        }
    }
}
