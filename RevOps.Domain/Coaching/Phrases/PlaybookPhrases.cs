using System.Runtime.CompilerServices;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Coaching.Phrases;

/// <summary>The index over a playbook's phrases, made once an instance and shared by the calls that use it.</summary>
internal static class PlaybookPhrases
{
    private static readonly ConditionalWeakTable<Playbook, PhraseIndex> Made = [];

    public static PhraseIndex Of(Playbook playbook) => Made.GetValue(playbook, Build);

    private static PhraseIndex Build(Playbook playbook)
    {
        var index = new PhraseIndex();
        AddAll(index, PhraseUse.Objection, playbook.Objections, x => x.Phrases);
        AddAll(index, PhraseUse.Battlecard, playbook.Battlecards, x => [x.Name, .. x.Phrases]);
        AddAll(index, PhraseUse.Statement, playbook.Statements, x => x.Phrases);
        AddAll(index, PhraseUse.Tracker, playbook.Trackers, x => x.Phrases);
        AddAll(index, PhraseUse.QuestionAfter, playbook.Questions, x => x.After);
        AddAll(index, PhraseUse.QuestionFilled, playbook.Questions, x => x.Filled);
        AddAll(index, PhraseUse.PlainWord, playbook.PlainWords, x => [x.Jargon]);
        for (var i = 0; i < playbook.Checklists.Count; i++)
        {
            var items = playbook.Checklists[i].Items;
            for (var part = 0; part < items.Count; part++)
            {
                AddEach(index, items[part].Phrases, new PhraseTarget(PhraseUse.Checklist, i, part));
            }
        }

        return index;
    }

    private static void AddAll<T>(PhraseIndex index, PhraseUse use, IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> phrases)
    {
        for (var i = 0; i < items.Count; i++)
        {
            AddEach(index, phrases(items[i]), new PhraseTarget(use, i));
        }
    }

    private static void AddEach(PhraseIndex index, IReadOnlyList<string> phrases, PhraseTarget target)
    {
        foreach (var phrase in phrases)
        {
            index.Add(phrase, target);
        }
    }
}
