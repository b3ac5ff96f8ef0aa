using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>Reads a conversation from text: a file, or a text field of a JSON file.</summary>
internal static class TextConversation
{
    /// <summary>
    /// Adds the text's turns. False where it has neither speakers nor times; then nothing is added and the caller decides
    /// whether the text is a conversation all the same.
    /// </summary>
    /// <param name="builder">Takes the turns.</param>
    /// <param name="text">The conversation with its header and notes.</param>
    /// <param name="within">What stands before "line 3" in a place: the JSON path of a text field, or nothing.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static bool TryAdd(TranscriptBuilder builder, string text, string within, CancellationToken cancellationToken)
    {
        var lines = InlineTurns.Split(text).ConvertAll(x => TextLine.Parse(x.Text, x.Number));
        var census = new SpeakerCensus();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Label is { } label)
            {
                census.Add(label, Spoken(lines, i));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        census.Decide();
        var isLabelled = IsLabelled(census, lines);
        if (!isLabelled && !IsTimed(lines))
        {
            return false;
        }

        AddTurns(builder, lines, isLabelled ? census : new SpeakerCensus(), within, cancellationToken);
        return true;
    }

    private static void AddTurns(TranscriptBuilder builder, List<TextLine> lines, SpeakerCensus census, string within, CancellationToken cancellationToken)
    {
        var first = FirstTurn(lines, census);
        var header = new TextHeader();
        foreach (var line in lines.Take(first))
        {
            header.Read(line);
        }

        builder.ExternalId ??= header.CallId;
        builder.Title ??= header.Title;
        builder.StartedAt ??= header.Date;
        builder.StatedDuration ??= header.Duration;
        var turns = new TextTurns(builder, census, header, within);
        foreach (var line in lines.Skip(first))
        {
            cancellationToken.ThrowIfCancellationRequested();
            turns.Read(line);
        }

        turns.Finish();
        builder.JoinRoles();
    }

    /// <summary>Behind the header: "Rep: Dana Fox" above the date is a fact about the call, not a turn.</summary>
    private static int FirstTurn(List<TextLine> lines, SpeakerCensus census)
    {
        var recurring = lines.FindIndex(x => x.Label is { } label && census.IsSpeaker(label.Label) && census.LinesOf(label.Label) > 1);
        var end = recurring < 0 ? lines.Count : recurring;
        var header = lines.FindLastIndex(Math.Max(0, end - 1), end, x => x.IsHeading || x.IsRule || (x.Label is { } label && HeaderWords.Contains(label.Label)));
        var first = lines.FindIndex(header + 1, x => x.Start is not null || (x.Label is { } label && census.IsSpeaker(label.Label)));
        return first < 0 ? Math.Max(0, recurring) : first;
    }

    private static bool IsLabelled(SpeakerCensus census, List<TextLine> lines)
    {
        var turns = 0;
        var timed = 0;
        var measure = new SpeechMeasure();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Label is { } label && census.IsSpeaker(label.Label))
            {
                turns++;
                timed += lines[i].Start is null ? 0 : 1;
                measure.Add(Spoken(lines, i));
            }
        }

        var isTimed = timed >= 2 && timed * 2 >= turns;
        var isSure = isTimed || census.HasClearLabel || (census.Speakers >= 2 && measure.IsSpeech);

        // In a document that is no conversation labels are rare among its lines.
        return turns > 0 && isSure && turns * 8 >= lines.Count(x => !x.IsBlank);
    }

    /// <summary>What a label's line says: its own rest, or the next line where the label stands alone.</summary>
    private static string Spoken(List<TextLine> lines, int at)
    {
        if (lines[at].Text.Length > 0)
        {
            return lines[at].Text;
        }

        var next = at + 1;
        while (next < lines.Count && next < at + 3 && lines[next].IsBlank)
        {
            next++;
        }

        return next < lines.Count && lines[next].Label is null ? lines[next].Text : "";
    }

    /// <summary>Times without names: at least two, in most paragraphs, in order, with words.</summary>
    private static bool IsTimed(List<TextLine> lines)
    {
        var stamped = lines.Where(x => x.Start is not null && x.Label is null).Select(x => x.Start!.Value).ToList();
        var inOrder = stamped.Zip(stamped.Skip(1)).Count(x => x.First <= x.Second);
        return stamped.Count >= 2 && stamped.Count * 4 >= lines.Count(x => !x.IsBlank) && inOrder * 10 >= (stamped.Count - 1) * 9
            && lines.Exists(x => !x.IsBlank && !x.IsStampOnly);
    }
}
