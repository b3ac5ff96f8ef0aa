using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Phrases;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>Which items of the call's checklist were spoken of, and which required statements were made.</summary>
internal sealed class Coverage
{
    private readonly CoachSetup _setup;
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
    }

    public IReadOnlyList<CoachItem> Checklist => _checklist < 0
        ? []
        : [.. _setup.Playbook.Checklists[_checklist].Items.Select((x, i) => new CoachItem(x.Key, x.Name, x.Question, _items[i]))];

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
            else if (target.Use == PhraseUse.Statement && heard.Side is SpeakerRole.Rep or SpeakerRole.Unknown)
            {
                _statements[target.Item] ??= heard.Sequence;
            }
        }
    }
}
