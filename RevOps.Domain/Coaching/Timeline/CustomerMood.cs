using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>The customer's mood by the words in which they judge or feel; what they said long ago fades.</summary>
internal sealed class CustomerMood
{
    // Each further utterance of the customer leaves four fifths of what was: about five utterances are felt
    private const double Fading = 0.8;

    // Two clear words of one kind in a row are as much as the scale tells
    private const double Full = 1.8;

    private readonly Queue<(TimeSpan At, bool Positive)> _latest = [];
    private double _mood;
    private bool _any;

    /// <summary>-1..1; null while nothing was judged or felt.</summary>
    public double? Now => _any ? Math.Round(Math.Clamp(_mood / Full, -1, 1), 2) : null;

    /// <summary>The latest negative words; null: none.</summary>
    public (TimeSpan At, string Quote)? LastNegative { get; private set; }

    /// <summary>Negative and positive utterances since a time.</summary>
    public (int Negative, int Positive) Since(TimeSpan time)
    {
        var positive = _latest.Count(x => x.At >= time && x.Positive);
        return (_latest.Count(x => x.At >= time) - positive, positive);
    }

    public void Observe(HeardLine heard)
    {
        if (!heard.IsCustomer || heard.Speech.IsBackchannel)
        {
            return;
        }

        var positive = heard.Speech.Has(UtteranceLabels.SentimentPositive);
        var negative = heard.Speech.Has(UtteranceLabels.SentimentNegative);
        _mood = (Fading * _mood) + (positive ? 1 : 0) - (negative ? 1 : 0);
        _any |= positive || negative;

        // Both in one utterance weigh each other up
        if (positive != negative)
        {
            Keep(heard, positive);
        }
    }

    private void Keep(HeardLine heard, bool positive)
    {
        LastNegative = positive ? LastNegative : (heard.End, heard.Quote());
        _latest.Enqueue((heard.End, positive));
        while (_latest.Peek().At < heard.End - RecentSpeech.Longest)
        {
            _latest.Dequeue();
        }
    }
}
