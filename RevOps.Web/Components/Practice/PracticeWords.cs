using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Practice;

/// <summary>What the pages of practice call things.</summary>
internal static class PracticeWords
{
    public static string Of(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => "Easy",
        Difficulty.Hard => "Hard",
        _ => "Normal",
    };

    public static string About(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => "Patient, trusts soon, one objection",
        Difficulty.Hard => "Every objection, wants to be asked first, leaves early",
        _ => "Most objections, settles for an answer with something in it",
    };

    public static string EndOf(string? because) => because == PracticeSession.Stopped ? "You ended the practice." : EndReasons.Sentence(because);

    public static string Of(RemarkVerdict verdict) => verdict switch
    {
        RemarkVerdict.Good => "Good",
        RemarkVerdict.Weak => "Weak",
        _ => "Fair",
    };

    public static Tone ToneOf(RemarkVerdict verdict) => verdict switch
    {
        RemarkVerdict.Good => Tone.Positive,
        RemarkVerdict.Weak => Tone.Negative,
        _ => Tone.Caution,
    };

    /// <summary>good, fair, poor or none, for the colour that goes with the figure.</summary>
    public static string ToneOf(CriterionScore criterion) => ((criterion.Score - 1d) / (criterion.Max - 1d)) switch
    {
        null => "none",
        >= 0.75 => "good",
        >= 0.5 => "fair",
        _ => "poor",
    };
}
