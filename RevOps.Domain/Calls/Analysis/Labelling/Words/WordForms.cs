using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>
/// Other ways of writing: contractions ("we're", "dont"), number words, misheard words ("budgit"). From words.txt:
/// <c>form = words</c>, with <c>/ next words</c> where the form is a contraction only before these ("were already").
/// </summary>
internal sealed class WordForms
{
    private readonly FrozenDictionary<int, Form> _forms;
    private readonly FrozenSet<int> _numbers;

    public WordForms(Vocabulary.Builder words, IReadOnlyList<LexiconEntry> forms, IReadOnlyList<LexiconEntry> numbers)
    {
        _forms = forms.Select(entry => Parse(words, entry)).ToFrozenDictionary(x => x.Id, x => x.Form);
        _numbers = numbers.SelectMany(x => x.Text.Split(' ')).Select(words.Add).ToFrozenSet();
    }

    public bool IsNumber(int id) => _numbers.Contains(id);

    /// <summary>What the form stands for; null where it stands for itself.</summary>
    public Form? Find(int id) => _forms.GetValueOrDefault(id);

    private static (int Id, Form Form) Parse(Vocabulary.Builder words, LexiconEntry entry)
    {
        var sides = entry.Text.Split('=', StringSplitOptions.TrimEntries);
        var parts = sides[1].Split('/', StringSplitOptions.TrimEntries);
        var next = parts.Length > 1 ? parts[1].Split(' ').Select(words.Add).ToFrozenSet() : null;
        return (words.Add(sides[0]), new Form([.. parts[0].Split(' ').Select(words.Add)], next));
    }

    /// <param name="Words">Ids of the words meant.</param>
    /// <param name="OnlyBefore">Words that must follow and, for these forms, no subject may precede; null: always.</param>
    internal sealed record Form(int[] Words, FrozenSet<int>? OnlyBefore);
}
