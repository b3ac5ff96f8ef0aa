using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>Which promises of earlier calls came up in this one, by what they are about.</summary>
internal sealed class PromiseWatch
{
    private static readonly HashSet<string> NoNames = [];

    private readonly IReadOnlyList<CoachPromise> _promises;
    private readonly IReadOnlyList<string>[] _subjects;
    private readonly int?[] _heard;

    public PromiseWatch(IReadOnlyList<CoachPromise> promises)
    {
        _promises = promises;
        _subjects = [.. promises.Select(x => PromiseSubject.Of(x.Text, NoNames)?.Core ?? [])];
        _heard = new int?[promises.Count];
    }

    public IReadOnlyList<PromiseState> States => [.. _promises.Select((x, i) => new PromiseState(x, _heard[i]))];

    public void Observe(HeardLine heard)
    {
        for (var i = 0; i < _subjects.Length; i++)
        {
            _heard[i] ??= _subjects[i].Count > 0 && _subjects[i].Count(heard.Stems.Contains) >= Math.Min(2, _subjects[i].Count) ? heard.Sequence : null;
        }
    }
}
