using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Web.Components.Calls.Upload;

/// <summary>The files of the page and where each stands. No browser and no page in it, so that its rules can be tested.</summary>
internal sealed class UploadQueue
{
    private const int Megabyte = 1024 * 1024;
    private readonly List<UploadItem> _items = [];

    public IReadOnlyList<UploadItem> Items => _items;

    public bool IsRunning => _items.Exists(x => x.IsRunning);

    public IReadOnlyList<UploadItem> Sendable => [.. _items.Where(x => x.State == UploadState.Ready)];

    public void Add(IEnumerable<ChosenFile> files) => _items.AddRange(files.Select(x => new UploadItem(x.Id, x.Name, x.Size)
    {
        // Refused before it is sent: the way up would be for nothing.
        State = x.Size is 0 or > TranscriptReader.MaxBytes ? UploadState.Failed : UploadState.Ready,
        Problem = x.Size switch
        {
            0 => new("The file is empty", null, "Export the transcript again and choose the new file", CanRetry: false),
            > TranscriptReader.MaxBytes => new(
                $"The file is larger than {TranscriptReader.MaxBytes / Megabyte} MB", null, "Split it, or export the transcript without audio data", CanRetry: false),
            _ => null,
        },
    }));

    public void Start(int id) => Change(id, x => x with { State = UploadState.Waiting, Percent = 0, Problem = null });

    public void Remove(int id) => _items.RemoveAll(x => x.Id == id && !x.IsRunning);

    public void RemoveEnded() => _items.RemoveAll(x => x.State is UploadState.Done or UploadState.Cancelled);

    /// <summary>Takes over what the browser tells of a file.</summary>
    public void Take(SentState state) => Change(state.Id, x => state switch
    {
        _ when !x.IsRunning => x,
        { Cancelled: true } => x with { State = UploadState.Cancelled, Percent = 0 },
        { Ended: true } => UploadAnswer.Read(x, state.Status, state.Answer),
        { Total: > 0 } when state.Sent >= state.Total => x with { State = UploadState.Reading, Percent = 100 },
        { Total: > 0 } => x with { State = UploadState.Sending, Percent = (int)(100 * state.Sent / state.Total) },
        _ => x,
    });

    private void Change(int id, Func<UploadItem, UploadItem> change)
    {
        var at = _items.FindIndex(x => x.Id == id);
        if (at >= 0)
        {
            _items[at] = change(_items[at]);
        }
    }
}

/// <summary>A file that was chosen or dropped.</summary>
public sealed record ChosenFile(int Id, string Name, long Size);

/// <summary>What the browser tells of a file that is sent.</summary>
public sealed record SentState(int Id, long Sent, long Total, bool Ended, bool Cancelled, int Status, string? Answer);
