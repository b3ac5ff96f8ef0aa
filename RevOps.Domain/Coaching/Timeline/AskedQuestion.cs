using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>A question of the customer.</summary>
/// <param name="Sequence">The utterance.</param>
/// <param name="Text">Its words.</param>
/// <param name="Stems">What it is about.</param>
/// <param name="WantsFigure">True where a number, an amount or a time is asked for.</param>
/// <param name="At">When it was asked.</param>
internal sealed record AskedQuestion(int Sequence, string Text, IReadOnlySet<string> Stems, bool WantsFigure, TimeSpan At)
{
    private const int LeastShared = 2;
    private const double MostlyShared = 0.7;

    /// <summary>What became of it.</summary>
    public QuestionState State { get; set; }

    public static AskedQuestion Of(HeardLine heard) =>
        new(heard.Sequence, heard.Quote(), heard.Stems, AsksForFigure(heard.Speech.Words), heard.End);

    /// <summary>True where words ask for much the same; what asks for more is a further question.</summary>
    public bool IsSame(IReadOnlySet<string> stems)
    {
        var shared = Stems.Count(stems.Contains);
        return shared >= LeastShared && shared >= MostlyShared * stems.Count;
    }

    private static bool AsksForFigure(SpokenText words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.At(i) == "how" && words.At(i + 1) is "much" or "many" or "long")
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What became of a question.</summary>
internal enum QuestionState
{
    Open,
    Answered,
    PassedOver,
}
