using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>From captions to utterances, the same for WebVTT, SRT and SBV.</summary>
internal static class CaptionSpeech
{
    /// <param name="builder">Takes the utterances.</param>
    /// <param name="captions">In the file's order.</param>
    /// <param name="dropped">What the format passed over, in the file's order.</param>
    public static void Add(TranscriptBuilder builder, IReadOnlyList<Caption> captions, IReadOnlyList<(int Line, string Reason)> dropped)
    {
        var labels = CaptionLabels.Of(captions);
        var next = 0;
        foreach (var caption in RollingCaptions.Unroll(captions))
        {
            next = Skip(builder, dropped, next, caption.Line);
            var place = $"line {caption.Line}";
            if (caption.Voice is not null || !labels.Any)
            {
                Add(builder, caption, caption.Voice, caption.Text, place);
                continue;
            }

            foreach (var (label, text) in labels.Split(caption.Text))
            {
                Add(builder, caption, label, text, place);
            }
        }

        Skip(builder, dropped, next, int.MaxValue);
    }

    private static int Skip(TranscriptBuilder builder, IReadOnlyList<(int Line, string Reason)> dropped, int next, int before)
    {
        for (; next < dropped.Count && dropped[next].Line < before; next++)
        {
            builder.Skip($"line {dropped[next].Line}", dropped[next].Reason);
        }

        return next;
    }

    private static void Add(TranscriptBuilder builder, Caption caption, string? label, string text, string place)
    {
        int? speaker = null;
        if (label is not null && SpokenText.Collapse(text).Length > 0)
        {
            var parsed = SpeakerLabel.Parse(label);
            speaker = builder.Speakers.Of(parsed.Name, new TranscriptSpeaker(parsed.Name, parsed.Role));
        }

        builder.Add(speaker, caption.Start, caption.End, text, place);
    }
}
