using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Web.Coaching;

/// <summary>What a program says of a call that begins.</summary>
/// <param name="Title">Title on screen.</param>
/// <param name="Customer">The customer's company or person.</param>
/// <param name="CustomerEmail">Address of the person at the customer.</param>
/// <param name="CallType">Key of the type of call, such as <c>discovery</c>.</param>
/// <param name="Rep">The rep's address; the key's owner where it is left out.</param>
/// <param name="Key">The sender's own key, such as the meeting's id: opening twice opens once.</param>
/// <param name="Country">The customer's country, two letters as in ISO 3166-1; the organisation's default rule where it is left out.</param>
/// <param name="Consent">informed or yes, where the customer was told or asked before.</param>
internal sealed record OpenDocument(
    string? Title, string? Customer, string? CustomerEmail, string? CallType, string? Rep, string? Key, string? Country = null, string? Consent = null)
{
    /// <summary>What is wrong with it as it stands; null: nothing.</summary>
    public LiveCallError? Problem() => !string.IsNullOrWhiteSpace(Consent) && ConsentWords.Parse(Consent) is null ? ConsentAnswerDocument.Unread : null;

    public OpenLiveCallRequest ToRequest(string source) => new()
    {
        Source = source,
        Title = Title,
        CustomerName = Customer,
        CustomerEmail = CustomerEmail,
        Type = CallTypes.Parse(CallType) ?? Domain.Calls.CallType.Unknown,
        Rep = Rep,
        Key = Key,
        Country = Country,
        Consent = ConsentWords.Parse(Consent),
    };
}

/// <summary>A live call towards programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StartedAt">When it was opened.</param>
/// <param name="EndedAt">When it was closed; null: it is on.</param>
/// <param name="Call">Id of the stored call that became of it.</param>
/// <param name="Consent">What the customer has to be told or asked.</param>
internal sealed record LiveCallDocument(Guid Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, Guid? Call, ConsentDocument Consent)
{
    public static LiveCallDocument From(ILiveSession session) => new(
        session.Call.Id.Value, session.Call.StartedAt, session.Picture.EndedAt, session.Picture.CallId?.Value, ConsentDocument.From(session.Picture.Consent));
}

/// <summary>Utterances of one message.</summary>
/// <param name="Utterances">In any order.</param>
internal sealed record WordsDocument(IReadOnlyList<UtteranceDocument?>? Utterances)
{
    public IReadOnlyList<LiveUtterance> ToHeard(DateTimeOffset now) => [.. (Utterances ?? []).Select(x => (x ?? Nothing).ToHeard(now))];

    // Refused like any other utterance without a number
    private static UtteranceDocument Nothing { get; } = new(-1, null, null, 0, 0, null, false);
}

/// <summary>One utterance.</summary>
/// <param name="Sequence">The sender's number, from 0; a partial and its final share it.</param>
/// <param name="Side">rep, customer or other.</param>
/// <param name="Speaker">Who; the side's name where it is left out.</param>
/// <param name="Start">Seconds from the call's start.</param>
/// <param name="End">Seconds from the call's start.</param>
/// <param name="Text">The words.</param>
/// <param name="Partial">True for words that may still change.</param>
internal sealed record UtteranceDocument(int Sequence, string? Side, string? Speaker, double Start, double End, string? Text, bool Partial)
{
    private static readonly double Longest = TimeSpan.FromDays(2).TotalSeconds;

    public LiveUtterance ToHeard(DateTimeOffset now)
    {
        var side = Enum.TryParse<SpeakerRole>(Side, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : SpeakerRole.Unknown;
        var speaker = string.IsNullOrWhiteSpace(Speaker) ? side == SpeakerRole.Rep ? "Rep" : "Customer" : Speaker.Trim();
        return new LiveUtterance(Sequence, side, speaker, Seconds(Start), Seconds(End), (Text ?? "").Trim(), !Partial, now);
    }

    private static TimeSpan Seconds(double seconds) =>
        double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, Longest)) : TimeSpan.FromSeconds(-1);
}

/// <summary>What was stored.</summary>
/// <param name="Stored">Numbers of the finals that are stored now.</param>
/// <param name="Received">How many utterances were heard, partials included.</param>
/// <param name="Unrecorded">Numbers of the finals that are not stored for want of consent; not to be sent again.</param>
internal sealed record AckDocument(IReadOnlyList<int> Stored, int Received, IReadOnlyList<int> Unrecorded)
{
    public static AckDocument From(LiveAck ack) => new(ack.Stored, ack.Received, ack.Unrecorded);
}
