using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Phrases;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>Which items of the call's checklist were spoken of, and which required statements were made.</summary>
internal sealed class Coverage
{
    // The rest of a deal's gaps is on its page: a list nobody reads during a call helps nobody
    private const int MostGaps = 3;

    private readonly CoachSetup _setup;
    private readonly DealGap[] _gaps;
    private readonly int?[] _asked;
    private readonly int _checklist;
    private readonly int?[] _items;
    private readonly int?[] _statements;

    public Coverage(CoachSetup setup)
    {
        _setup = setup;
        var lists = setup.Playbook.Checklists;
        _checklist = Enumerable.Range(0, lists.Count).FirstOrDefault(i => lists[i].CallType == setup.CallType, -1);
        _items = new int?[_checklist < 0 ? 0 : lists[_checklist].Items.Count];
        _statements = new int?[setup.Playbook.Statements.Count];
        _gaps = [.. (setup.DealGaps ?? []).Take(MostGaps)];
        _asked = new int?[_gaps.Length];
    }

    /// <summary>The call type's items, then what the deal still lacks.</summary>
    public IReadOnlyList<CoachItem> Checklist =>
    [
        .. _checklist < 0 ? [] : _setup.Playbook.Checklists[_checklist].Items.Select((x, i) => new CoachItem(x.Key, x.Name, x.Question, _items[i])),
        .. _gaps.Select((x, i) => new CoachItem($"deal.{x.Slot}", x.Name, x.Question, _asked[i])),
    ];

    /// <summary>Those that a call of this type needs.</summary>
    public IReadOnlyList<CoachStatement> Statements =>
    [
        .. _setup.Playbook.Statements
            .Select((x, i) => (Statement: x, Said: _statements[i]))
            .Where(x => x.Statement.CallTypes.Count == 0 || x.Statement.CallTypes.Contains(_setup.CallType))
            .Select(x => new CoachStatement(x.Statement.Key, x.Statement.Name, x.Statement.Say, x.Statement.WithinSeconds, x.Said)),
    ];

    public void Observe(HeardLine heard)
    {
        foreach (var (target, _, _) in heard.Phrases)
        {
            if (target.Use == PhraseUse.Checklist && target.Item == _checklist)
            {
                var side = _setup.Playbook.Checklists[_checklist].Items[target.Part].Side;
                _items[target.Part] ??= side is null || side == heard.Side ? heard.Sequence : null;
            }
            else if (target.Use == PhraseUse.QuestionFilled && heard.Side != SpeakerRole.Rep)
            {
                var gap = Array.FindIndex(_gaps, x => x.Slot == _setup.Playbook.Questions[target.Item].Slot);
                if (gap >= 0)
                {
                    _asked[gap] ??= heard.Sequence;
                }
            }
            else if (target.Use == PhraseUse.Statement && heard.Side is SpeakerRole.Rep or SpeakerRole.Unknown)
            {
                _statements[target.Item] ??= heard.Sequence;
            }
        }
    }
}
