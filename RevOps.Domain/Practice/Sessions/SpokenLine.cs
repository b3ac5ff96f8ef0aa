using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>A line of a practice as stored: the customer's have even numbers, the rep's odd ones, so a turn can be answered once only.</summary>
public sealed class SpokenLine
{
    private SpokenLine()
    {
    }

    private SpokenLine(PracticeId practice, int number, string words, DateTimeOffset at)
    {
        PracticeId = practice;
        Number = number;
        Words = words;
        At = at;
    }

    /// <summary>The practice.</summary>
    public PracticeId PracticeId { get; private set; }

    /// <summary>Its place, from 0: the customer speaks first.</summary>
    public int Number { get; private set; }

    /// <summary>What was said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The customer's mood after it; null on the rep's lines.</summary>
    public CustomerMood? Mood { get; private set; }

    /// <summary>What is to be said of it; null on the customer's lines, and where there is nothing.</summary>
    public AnswerRemark? Remark { get; private set; }

    /// <summary>The rep said it.</summary>
    public bool ByRep => Number % 2 == 1;

    /// <summary>The number of the rep's answer in a turn, from 0.</summary>
    public static int AnswerOf(int turn) => (turn * 2) + 1;

    /// <summary>The customer's line with which a turn begins, from 0.</summary>
    public static SpokenLine OfCustomer(PracticeId practice, int turn, PracticeReply reply, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new(practice, turn * 2, reply.Words, at) { Mood = reply.Mood };
    }

    /// <summary>The rep's answer in a turn, with what the customer's reply makes of it.</summary>
    public static SpokenLine OfRep(PracticeId practice, int turn, string words, AnswerRemark? remark, DateTimeOffset at) =>
        new(practice, AnswerOf(turn), words, at) { Remark = remark };
}
