using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>Something a judge listens for.</summary>
/// <param name="Key">Key, such as <c>pain.problem</c>; the part before the dot is its file's theme.</param>
/// <param name="Of">Who says it: rep, customer or any.</param>
/// <param name="Deniable">True where "not" or "no" just before it takes it back.</param>
/// <param name="NotAfter">Words that, right before it, make it something else: "last" before "Friday".</param>
/// <param name="Phrases">Patterns, see <see cref="CuePattern"/>.</param>
internal sealed record Cue(string Key, string Of, bool Deniable, IReadOnlyList<string> NotAfter, IReadOnlyList<string> Phrases)
{
    public bool IsSaidBy(SpeakerRole side) => Of switch
    {
        "rep" => side == SpeakerRole.Rep,
        "customer" => side == SpeakerRole.Customer,
        _ => side is SpeakerRole.Rep or SpeakerRole.Customer,
    };
}
