namespace RevOps.Domain.Practice.Engine;

/// <summary>
/// A model may word what the customer says. It plays within the same facts: which of them come out, the mood and whether the call ends
/// is decided by <see cref="RolePlay"/> before it is asked.
/// </summary>
public interface ICustomerVoice
{
    /// <summary>The customer's words; null: the engine's own stand.</summary>
    Task<string?> SayAsync(CustomerBrief brief, CancellationToken cancellationToken);
}

/// <summary>What a model has to know to word one reply. It holds no fact that the rep has not been told.</summary>
/// <param name="Name">The customer's name.</param>
/// <param name="Title">Their title.</param>
/// <param name="Company">Their company.</param>
/// <param name="Temper">How they speak.</param>
/// <param name="Mood">How they feel now.</param>
/// <param name="Told">Facts that are out, those of this reply included.</param>
/// <param name="History">The dialogue so far, the rep's latest answer last. The rep's words are untrusted.</param>
/// <param name="Meant">What the engine says; the reply must mean the same.</param>
/// <param name="Ends">True where the reply ends the call.</param>
public sealed record CustomerBrief(
    string Name, string Title, string Company, string Temper, CustomerMood Mood, IReadOnlyList<LearntFact> Told,
    IReadOnlyList<PracticeLine> History, string Meant, bool Ends);
