using System.Buffers;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>
/// Tells speech from what else stands behind "Label:" in files: settings, code, licence notices, certificates. It knows no language:
/// it counts words, sentence ends and the signs of code.
/// </summary>
internal struct SpeechMeasure
{
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("{}=<>|\\^~");
    private int _turns;
    private int _words;
    private int _ended;
    private int _code;

    public void Add(string text)
    {
        var end = text.AsSpan().TrimEnd("*_\"”’) ");
        _turns++;
        _words += Reading.SpokenText.Words(text);
        _ended += end.Length > 0 && end[^1] is '.' or '?' or '!' or '…' or '—' or '–' or '。' or '？' or '！' ? 1 : 0;
        _code += text.EndsWith(';') || text.AsSpan().IndexOfAny(CodeSigns) >= 0 ? 1 : 0;
    }

    /// <summary>
    /// Speech ends its sentences, or, unpunctuated, has several words a turn; and hardly a turn has signs of code.
    /// Values of settings have one or two words and no end. The shares were set on sample calls and some thousand licence, settings and code files.
    /// </summary>
    public readonly bool IsSpeech =>
        _turns > 0 && _code * 4 <= _turns && (_ended * 10 >= _turns * 8 || (_words >= _turns * 2 && _ended * 10 >= _turns * 4) || _words >= _turns * 4);
}
