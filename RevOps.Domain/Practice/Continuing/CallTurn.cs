using RevOps.Domain.Calls;

namespace RevOps.Domain.Practice.Continuing;

/// <summary>What one side says until the other takes over.</summary>
/// <param name="Sequence">Its first line.</param>
/// <param name="Side">Whose side.</param>
/// <param name="Words">The words.</param>
internal sealed record CallTurn(int Sequence, SpeakerRole Side, string Words)
{
    public static IReadOnlyList<CallTurn> Of(IEnumerable<StoredLine> lines)
    {
        var turns = new List<CallTurn>();
        foreach (var (utterance, side) in lines.Where(x => x.Side is SpeakerRole.Rep or SpeakerRole.Customer).OrderBy(x => x.Utterance.Seq))
        {
            if (turns.Count > 0 && turns[^1].Side == side)
            {
                turns[^1] = turns[^1] with { Words = $"{turns[^1].Words} {utterance.Text}" };
            }
            else
            {
                turns.Add(new(utterance.Seq, side, utterance.Text));
            }
        }

        return turns;
    }
}
