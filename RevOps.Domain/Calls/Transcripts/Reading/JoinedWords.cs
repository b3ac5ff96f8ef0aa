using System.Text;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>
/// Joins recognised words into utterances where a tool gives words only. A new one begins with another speaker,
/// behind a sentence's end, and behind a pause.
/// </summary>
internal sealed class JoinedWords(TranscriptBuilder builder)
{
    /// <summary>A pause that ends an utterance in speech without punctuation; speakers breathe for less.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private readonly StringBuilder _text = new();
    private int? _speaker;
    private TimeSpan? _start;
    private TimeSpan? _end;
    private string _place = "";

    /// <summary>Adds a word; <paramref name="isPunctuation"/> joins it to the one before.</summary>
    public void Add(int? speaker, TimeSpan? start, TimeSpan? end, string word, JsonPart place, bool isPunctuation = false)
    {
        word = word.Trim();
        if (_text.Length > 0 && !isPunctuation && (speaker != _speaker || EndsSentence() || start - _end > Pause))
        {
            Flush();
        }

        if (word.Length == 0)
        {
            return;
        }

        if (_text.Length == 0)
        {
            (_speaker, _start, _place) = (speaker, start, place.Path);
        }
        else if (!isPunctuation)
        {
            _text.Append(' ');
        }

        _text.Append(word);
        _end = end ?? _end;
    }

    public void Flush()
    {
        if (_text.Length > 0)
        {
            builder.Add(_speaker, _start, _end, _text.ToString(), _place);
        }

        _text.Clear();
        _end = null;
    }

    private bool EndsSentence() => _text[^1] is '.' or '?' or '!' or '…' && !EndsWithAbbreviation();

    /// <summary>"Dr." or "J." in the middle of a sentence.</summary>
    private bool EndsWithAbbreviation()
    {
        var start = _text.Length - 1;
        while (start > 0 && _text[start - 1] != ' ' && _text.Length - start < 5)
        {
            start--;
        }

        var word = _text.ToString(start, _text.Length - start);
        return word is "Mr." or "Mrs." or "Ms." or "Dr." or "St." or "vs." || (word.Length == 2 && char.IsUpper(word[0]) && word[0] != 'I');
    }
}
