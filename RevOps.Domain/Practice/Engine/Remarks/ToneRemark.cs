using RevOps.Domain.Practice.Engine.Customer;

namespace RevOps.Domain.Practice.Engine.Remarks;

/// <summary>How an answer sounded.</summary>
internal static class ToneRemark
{
    // Longer than this nobody's turn stays a turn: about forty seconds
    private const int LongWords = 95;
    private const int ShortWords = 30;

    public static RemarkPart Of(Moment moment, AnswerReading answer, Outcome outcome) => (outcome, answer) switch
    {
        ({ Slip: Slip.Rude }, _) => Weak("An insult. Whatever you wanted from this call is gone with it."),
        ({ Slip: Slip.Silent }, _) => Weak("You said nothing, and silence after their words sounds like a shrug."),
        ({ Slip: Slip.Nonsense }, _) => Weak("They could not understand you."),
        (_, { Pushes: true }) => Weak($"{Quote(answer, "conduct.pressure", "objection.push")} is pressure; people push back against it."),
        (_, { HasJargon: true }) => Weak($"{Quote(answer, "conduct.jargon")} is the language of brochures. Say it as you would to a friend."),
        (_, { Heard.Words: > LongWords }) => Fair($"{answer.Heard.Words} words in one go. They stop listening after a third of that."),
        (_, { Acknowledges: true }) => Good("You showed that you heard them before you went on."),
        _ when moment.Objection is not null => Fair("No word shows that you heard the doubt, so it sounds as if you had waited for your turn."),
        ({ Slip: Slip.Repeats }, _) => Fair("The same words again sound as if you were reading them off."),
        _ when answer.Heard.Has("conduct.respect") => Good("Respectful of their time, and open to a no."),
        (_, { Asks: true, Heard.Words: <= ShortWords }) => Good("Short, and it leaves the floor to them."),
        (_, { Heard.Words: <= ShortWords }) => Good("Calm and brief."),
        _ => Fair("Calm, if a little long for one turn."),
    };

    private static RemarkPart Weak(string why) => new(RemarkVerdict.Weak, why);

    private static RemarkPart Fair(string why) => new(RemarkVerdict.Fair, why);

    private static RemarkPart Good(string why) => new(RemarkVerdict.Good, why);

    private static string Quote(AnswerReading answer, params string[] cues)
    {
        var hit = answer.Heard.Cues.First(x => cues.Contains(x.Cue));
        return $"“{answer.Heard.Text[hit.Start..hit.End]}”";
    }
}
