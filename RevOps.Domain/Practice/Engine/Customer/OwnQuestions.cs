using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What the customer wants to know: the questions that wait for their time, and the one that stands open.</summary>
internal sealed class OwnQuestions(Scenario scenario)
{
    private readonly List<ScenarioQuestion> _waiting = [.. scenario.Questions];
    private bool _wasPassedOver;

    public ScenarioQuestion? Open { get; private set; }

    /// <summary>The next one for an occasion; null: none.</summary>
    public ScenarioQuestion? Next(string occasion) => _waiting.Find(x => x.When == occasion);

    public string Ask(ScenarioQuestion question)
    {
        _waiting.Remove(question);
        (Open, _wasPassedOver) = (question, false);
        return question.Asked;
    }

    public void Close() => Open = null;

    /// <summary>True the first time: it is asked again. After that it is let go.</summary>
    public bool PassOver()
    {
        if (_wasPassedOver)
        {
            Close();
            return false;
        }

        return _wasPassedOver = true;
    }

    /// <summary>What the rep says unasked need not be asked for later.</summary>
    public void Drop(AnswerReading answer) => _waiting.RemoveAll(answer.AnswersBeforehand);
}
