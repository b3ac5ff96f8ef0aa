using System.Text.Json;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>
/// The database on disk: one JSON object a line, only ever appended. What a line says is with the operating system before the
/// change counts, so it outlives the process. A last line cut off in mid-write never counted and is removed.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly FileStream _file;

    private Journal(FileStream file) => _file = file;

    /// <summary>Opens or creates the file, for this process alone, and gives every entry to <paramref name="apply"/>.</summary>
    public static Journal Open(string path, Action<JournalEntry> apply)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        try
        {
            var end = Replay(file, path, apply);
            file.SetLength(end);
            file.Position = end;
            return new Journal(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Append(JournalEntry entry)
    {
        // One write a line: another process that reads along never sees half of one but at the end
        var line = JsonSerializer.SerializeToUtf8Bytes(entry, Json.Options);
        Array.Resize(ref line, line.Length + 1);
        line[^1] = LineEnd;
        var end = _file.Position;
        try
        {
            _file.Write(line);
        }
        catch (IOException)
        {
            // A full disk: the half line must not stand before the next one
            _file.SetLength(end);
            _file.Position = end;
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Where the last whole line ends.</summary>
    private static long Replay(FileStream file, string path, Action<JournalEntry> apply)
    {
        var content = new byte[file.Length];
        file.ReadExactly(content);
        var start = 0;
        while (Array.IndexOf(content, LineEnd, start) is var end and >= 0)
        {
            apply(Read(content.AsSpan(start, end - start), path, start));
            start = end + 1;
        }

        return start;
    }

    private static JournalEntry Read(ReadOnlySpan<byte> line, string path, int at)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(line, Json.Options) ?? throw new JsonException("An entry is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The demo CRM's data cannot be read: {path}, byte {at}. Delete the file to start over.", e);
        }
    }
}
