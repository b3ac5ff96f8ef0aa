using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>From captions to utterances, the same for WebVTT, SRT and SBV.</summary>
internal static class CaptionSpeech
{
    public static void Add(TranscriptBuilder builder, IReadOnlyList<Caption> captions)
    {
        var labels = CaptionLabels.Of(captions);
        foreach (var caption in RollingCaptions.Unroll(captions))
        {
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
