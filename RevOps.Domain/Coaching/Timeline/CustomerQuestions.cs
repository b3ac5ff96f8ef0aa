namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// The customer's questions and what became of them. Whether words answer a question is not decided by words alone, so a question counts as
/// passed over only on clear signs: the rep puts it off, asks back without taking it up, gives no figure where one is asked for, or the
/// customer asks it again.
/// </summary>
internal sealed class CustomerQuestions
{
    private const int LeastWords = 4;
    private const int MostKept = 8;

    // Of so many words about something asked for, one would be a figure
    private const int LongAnswer = 25;

    // Asked in the same words later, it is another turn of the talk
    private static readonly TimeSpan AskedAgainWithin = TimeSpan.FromMinutes(2);

    private readonly List<AskedQuestion> _asked = [];
    private RepTurn _turn = new();

    /// <summary>Those not answered, oldest first.</summary>
    public IEnumerable<AskedQuestion> Open => _asked.Where(x => x.State != QuestionState.Answered);

    /// <summary>The latest that the rep passed over, the turn going on included; null: none.</summary>
    public AskedQuestion? PassedOver =>
        _asked.FindLast(x => x.State == QuestionState.PassedOver || (x.State == QuestionState.Open && x == _asked[^1] && IsPassedOver(x)));

    public void Observe(HeardLine heard)
    {
        if (heard.Speech.IsBackchannel)
        {
            return;
        }

        if (heard.IsRep)
        {
            _turn.Observe(heard);

            // What the rep takes up is answered, whatever was asked in between
            foreach (var question in Open.Where(_turn.Takes))
            {
                question.State = QuestionState.Answered;
            }
        }
        else if (heard.IsCustomer)
        {
            EndTurn();
            Ask(heard);
        }
    }

    private void EndTurn()
    {
        if (_turn.Words > 0 && _asked is [.., { State: QuestionState.Open } last])
        {
            // Words that neither take it up nor pass it over are taken for an answer in other words
            last.State = IsPassedOver(last) ? QuestionState.PassedOver : _turn.Words >= LeastWords ? QuestionState.Answered : QuestionState.Open;
        }

        _turn = new RepTurn();
    }

    private void Ask(HeardLine heard)
    {
        if (!heard.Speech.IsQuestion || heard.Speech.Words.Count < LeastWords || heard.Stems.Count == 0)
        {
            return;
        }

        if (_asked.Find(x => heard.End - x.At <= AskedAgainWithin && x.IsSame(heard.Stems)) is { } same)
        {
            // In one breath it is said twice; after the rep's turn it was not answered
            same.State = same.State == QuestionState.Open ? QuestionState.Open : QuestionState.PassedOver;
            return;
        }

        _asked.Add(AskedQuestion.Of(heard));
        if (_asked.Count > MostKept)
        {
            _asked.RemoveAt(0);
        }
    }

    private bool IsPassedOver(AskedQuestion question) =>
        !_turn.BeginsAnswer && !_turn.Takes(question)
        && (_turn.PutsOff || (_turn.AsksBack && _turn.Words >= 2 * LeastWords) || (question.WantsFigure && _turn.Words >= LongAnswer && !_turn.HasFigure));
}
