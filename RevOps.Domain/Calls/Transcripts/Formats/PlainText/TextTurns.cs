using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>Gathers the lines of turns into utterances and passes over notes and remarks.</summary>
internal sealed class TextTurns(TranscriptBuilder builder, SpeakerCensus census, TextHeader header, string within)
{
    private readonly List<string> _words = [];
    private int? _speaker;
    private TimeSpan? _start;
    private TimeSpan? _end;
    private TimeSpan? _pending;
    private int _line;
    private (int From, int To)? _notes;
    private bool _isSpeech = true;

    public void Read(TextLine line)
    {
        if (line.IsBlank)
        {
            return;
        }

        if (line.Label is { } label && census.IsSpeaker(label.Label))
        {
            Begin(SpeakerOf(label), line.Start ?? _pending, line);
        }
        else if (line.IsRule || line.IsHeading || line.IsEnd || (line.Label is { } other && HeaderWords.Contains(other.Label)))
        {
            EndSpeech(line);
        }
        else if (line.IsStampOnly)
        {
            _pending = line.Start;
        }
        else if (line.IsStageDirection)
        {
            builder.Skip($"{within}line {line.Number}", $"{SpokenText.Quote(line.Raw)} is a remark, not speech");
        }
        else if (line.Start is not null || _pending is not null)
        {
            // A time without a name: the same speaker goes on.
            Begin(_speaker, line.Start ?? _pending, line);
        }
        else if (_isSpeech && (_line > 0 || census.Speakers == 0))
        {
            _line = _line == 0 ? line.Number : _line;
            _words.Add(line.Raw);
        }
        else
        {
            Note(line.Number);
        }
    }

    public void Finish()
    {
        Flush();
        FlushNotes();
    }

    private void Begin(int? speaker, TimeSpan? start, TextLine line)
    {
        Flush();
        FlushNotes();
        _isSpeech = true;
        (_speaker, _start, _end, _pending, _line) = (speaker, start, line.End, null, line.Number);
        _words.Add(line.Text);
    }

    private void EndSpeech(TextLine line)
    {
        Flush();
        _isSpeech = census.Speakers == 0;
        _pending = null;
        if (!line.IsRule)
        {
            Note(line.Number);
        }
    }

    private void Flush()
    {
        if (_line > 0)
        {
            builder.Add(_speaker, _start, _end, MarkdownText.Plain(SpokenText.Collapse(string.Join(' ', _words))), $"{within}line {_line}");
        }

        _words.Clear();
        _line = 0;
    }

    private void Note(int line) => _notes = (_notes?.From ?? line, line);

    private void FlushNotes()
    {
        if (_notes is { } notes)
        {
            var place = notes.From == notes.To ? $"{within}line {notes.From}" : $"{within}lines {notes.From} to {notes.To}";
            builder.Skip(place, "Notes about the call, not speech");
        }

        _notes = null;
    }

    private int SpeakerOf(LineLabel label)
    {
        var parsed = SpeakerLabel.Parse(label.Label);
        var role = parsed.Role == SpeakerRole.Unknown ? header.RoleOf(parsed.Name) : parsed.Role;
        var index = builder.Speakers.Of(parsed.Name, new TranscriptSpeaker(parsed.Name, role));
        return index;
    }
}
