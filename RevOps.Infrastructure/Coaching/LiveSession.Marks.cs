using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What people leave on a call: whispers and bookmarks, each kept before a panel shows it.</summary>
internal sealed partial class LiveSession
{
    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) => _work.DoAsync(
        async () =>
        {
            var mark = new LiveMark(Call.Id, LiveMarkKind.Whisper, whisper.From, whisper.Text, _memory.Coach.View.DurationSeconds, whisper.At);
            await MarkAsync(mark);
            Show(_picture with { Whispers = [.. _picture.Whispers.Prepend(whisper with { Id = mark.Id }).Take(LivePast.KeptWhispers)] });
        },
        cancellationToken);

    public Task NoteAsync(Guid whisper, CancellationToken cancellationToken) => _work.DoAsync(
        async () =>
        {
            var now = Now;
            await _ports.Marks.NoteAsync(Call.Id, whisper, now, CancellationToken.None);
            Show(_picture with { Whispers = [.. _picture.Whispers.Select(x => x.Id == whisper ? x with { NotedAt = x.NotedAt ?? now } : x)] });
        },
        cancellationToken);

    public Task BookmarkAsync(string by, CancellationToken cancellationToken) => _work.DoAsync(
        async () =>
        {
            var at = _memory.Coach.View.DurationSeconds;
            await MarkAsync(new LiveMark(Call.Id, LiveMarkKind.Bookmark, by, "", at, Now));
            Show(_picture with { Bookmarks = [.. _picture.Bookmarks, at] });
        },
        cancellationToken);

    private Task MarkAsync(params LiveMark[] marks) => _ports.Marks.AddAsync(marks, CancellationToken.None);
}
