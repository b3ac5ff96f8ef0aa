using System.Text;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

/// <summary>"Collect a WebVTT block" of the standard, and what it drops, with its line.</summary>
internal sealed class WebVttBlocks(List<string> lines, bool unpadded)
{
    private readonly List<WebVttCue> _cues = [];
    private readonly List<string> _notes = [];
    private readonly List<(int Line, string Reason)> _dropped = [];
    private int _at = 1;

    public WebVttFile Result => new(_cues, _notes, _dropped);

    /// <summary>Passes the lines that follow the signature up to the first empty line or timing.</summary>
    public void Header()
    {
        while (_at < lines.Count && lines[_at].Length > 0 && !HasArrow(lines[_at]))
        {
            _at++;
        }
    }

    /// <summary>Reads one block; false at the end.</summary>
    public bool Next()
    {
        while (_at < lines.Count && lines[_at].Length == 0)
        {
            _at++;
        }

        if (_at >= lines.Count)
        {
            return false;
        }

        Collect();
        return true;
    }

    private void Collect()
    {
        var first = _at;
        var buffer = new StringBuilder();
        (string Id, (double Start, double End)? Times, int Line)? cue = null;
        var isDefinition = false;
        for (var count = 1; _at < lines.Count && lines[_at].Length > 0; count++, _at++)
        {
            var line = lines[_at];
            if (HasArrow(line))
            {
                // Timings stand in the first line, or in the second behind an id; any other begins a new block.
                if (cue is not null || count > 2)
                {
                    break;
                }

                cue = (buffer.ToString(), Times(line), _at + 1);
                buffer.Clear();
                continue;
            }

            isDefinition |= count == 2 && IsDefinition(buffer.ToString());
            buffer.Append(buffer.Length > 0 ? "\n" : "").Append(line);
        }

        Finish(cue, buffer.ToString(), first, isDefinition);
    }

    private void Finish((string Id, (double Start, double End)? Times, int Line)? cue, string text, int first, bool isDefinition)
    {
        if (cue is { Times: { } times } found)
        {
            _cues.Add(new WebVttCue(found.Id, times.Start, times.End, text, found.Line));
        }
        else if (cue is { } broken)
        {
            _dropped.Add((broken.Line, $"{SpokenText.Quote(lines[broken.Line - 1])} is no time that WebVTT knows, so its cue is passed over"));
        }
        else if (IsNote(lines[first]))
        {
            _notes.Add(text);
        }
        else if (!isDefinition && !IsDefinition(lines[first]))
        {
            _dropped.Add((first + 1, $"{SpokenText.Quote(lines[first])} has no time, so it is passed over"));
        }
    }

    private (double Start, double End)? Times(string line) =>
        WebVttTimings.Read(line) ?? (unpadded ? WebVttTimings.ReadUnpadded(line) : null);

    private static bool HasArrow(string line) => line.Contains("-->", StringComparison.Ordinal);

    private static bool IsNote(string line) => line.StartsWith("NOTE", StringComparison.Ordinal) && (line.Length == 4 || line[4] is ' ' or '\t');

    private static bool IsDefinition(string line) => line.TrimEnd(' ', '\t', '\f') is "STYLE" or "REGION";
}
