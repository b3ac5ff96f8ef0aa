using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;

namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Names and titles in a sentence: "Elena Diaz, CFO", "our VP of Finance", "Dana". Titles also where nothing is capitalised.</summary>
internal static class PersonFinder
{
    private static readonly FrozenSet<string> Short = FrozenSet.ToFrozenSet(
        ["ceo", "cfo", "coo", "cio", "cto", "cro", "cmo", "ciso", "cpo", "president", "owner", "founder", "controller", "treasurer", "chairman", "md"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(["vp", "svp", "evp", "head", "director", "chief", "president", "manager", "lead"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ranks = FrozenSet.ToFrozenSet(
        ["manager", "director", "lead", "analyst", "engineer", "architect", "officer", "administrator", "coordinator", "supervisor", "boss", "chair"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Groups = FrozenSet.ToFrozenSet(["board", "committee"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
        ["not", "no", "just", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september",
         "october", "november", "december", "q1", "q2", "q3", "q4", "i", "i'm", "i'll", "i've", "i'd", "legal", "procurement", "finance", "security", "it", "salesforce"],
        StringComparer.Ordinal);

    public static IReadOnlyList<Person> Find(Passage passage)
    {
        var found = new List<Person>();
        for (var i = passage.Sentence.First; i <= passage.Sentence.Last; i++)
        {
            if (Title(passage, i) is { } title)
            {
                Add(found, passage, null, title);
                i = title.Last;
            }
            else if (Name(passage, i) is { } name)
            {
                Add(found, passage, name, null);
                i = name.Last;
                if (passage.IsUncased && SpokenRank(passage, i + 1) is { } rank)
                {
                    Add(found, passage, null, rank);
                    i = rank.Last;
                }
            }
        }

        return found;
    }

    private static void Add(List<Person> found, Passage passage, (int First, int Last)? name, (int First, int Last)? title)
    {
        var (first, last) = name ?? title!.Value;
        var text = Possessive.Without(Values.Slice(passage.Words, first, last));
        var person = new Person(name is null ? null : text, title is null ? null : text, first, last);

        // "Elena Diaz, CFO", "Elena Diaz, our CFO", "our CFO Elena Diaz", "Elena, she's our CFO"
        if (found.LastOrDefault() is { } before && (before.Name is null) != (person.Name is null) && Belongs(passage, before.Last + 1, first, person.Name is not null))
        {
            found[^1] = new Person(before.Name ?? person.Name, before.Title ?? person.Title, before.First, last);
            return;
        }

        found.Add(person);
    }

    private static bool Belongs(Passage passage, int from, int to, bool nameSecond)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.Words.At(i) is not ("our" or "the" or "my" or "is" or "she's" or "he's" or "who's" or "as" or "their" or "a"))
            {
                return false;
            }
        }

        return to - from <= 2 && (!nameSecond || to == from);
    }

    private static (int First, int Last)? Title(Passage passage, int i)
    {
        var words = passage.Words;
        var word = Possessive.Without(words.At(i));
        var last = passage.Sentence.Last;
        if (word == "chief")
        {
            for (var end = i + 2; end <= Math.Min(last, i + 3); end++)
            {
                if (words.At(end) == "officer")
                {
                    return (i, end);
                }
            }
        }

        if (word == "vice" && words.At(i + 1) == "president")
        {
            return WithField(passage, i, i + 1);
        }

        if (Heads.Contains(word) && words.At(i + 1) is "of" or "for" && i + 2 <= last)
        {
            return WithField(passage, i, i);
        }

        if (word is "vp" or "svp" or "evp" || Short.Contains(word))
        {
            return (i, word is "vp" or "svp" or "evp" && i < last && words[i + 1].Capital ? i + 1 : i);
        }

        return Groups.Contains(word) ? Group(passage, i) : RankAt(passage, i);
    }

    /// <summary>"VP of Finance", "head of customer success".</summary>
    private static (int First, int Last) WithField(Passage passage, int first, int head)
    {
        var words = passage.Words;
        if (words.At(head + 1) is not ("of" or "for") || head + 2 > passage.Sentence.Last)
        {
            return (first, head);
        }

        var end = head + 2;
        while (end < passage.Sentence.Last && end < head + 4 && words[end].Capital && words[end + 1].Capital && !Values.EndsAfter(words, end))
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>"Sales Ops Manager", "Team Lead": the capitalised words and the rank that closes them; "my boss", "our sales director" without.</summary>
    private static (int First, int Last)? RankAt(Passage passage, int i)
    {
        var words = passage.Words;
        for (var end = i; end <= Math.Min(passage.Sentence.Last, i + 3); end++)
        {
            if (Ranks.Contains(Possessive.Without(words.At(end))))
            {
                var named = end > i ? Enumerable.Range(i, end - i).All(x => words[x].Capital) && words[end].Capital : words.At(i - 1) is "my" or "our" or "the";
                return named && (i == passage.Sentence.First || end > i || words.At(i - 1) is "my" or "our" or "the") ? (i, end) : null;
            }

            if (!words[end].Capital || Values.EndsAfter(words, end))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"grace feldman sales ops manager": the words from a name to a rank, where nothing is capitalised.</summary>
    private static (int First, int Last)? SpokenRank(Passage passage, int first)
    {
        for (var end = first; end <= Math.Min(passage.Sentence.Last, first + 2); end++)
        {
            if (Ranks.Contains(passage.Words.At(end)))
            {
                return (first, end);
            }
        }

        return null;
    }

    private static (int First, int Last)? Group(Passage passage, int i) =>
        Possessive.Without(passage.Words.At(i)) == "board"
            ? passage.Words.At(i - 1) is "the" or "our" or "to" ? (i, i) : null
            : i > passage.Sentence.First && passage.Words.At(i - 1) is "investment" or "steering" or "buying" or "executive" or "risk" or "audit" or "credit" ? (i - 1, i) : null;

    private static (int First, int Last)? Name(Passage passage, int i)
    {
        if (!IsNameWord(passage, i))
        {
            return null;
        }

        if (passage.IsUncased)
        {
            // First and last name, or somebody known; one unknown word alone may be anything
            var pair = i < passage.Sentence.Last && IsNameWord(passage, i + 1) && Title(passage, i + 1) is null;
            return pair ? (i, i + 1) : passage.People.Knows(passage.Words.At(i)) ? (i, i) : null;
        }

        var end = i;
        while (end < passage.Sentence.Last && end < i + 2 && !Values.EndsAfter(passage.Words, end) && IsNameWord(passage, end + 1) && Title(passage, end + 1) is null)
        {
            end++;
        }

        // One capital alone at the start of a sentence is any word; a name only if it is known or plainly no common word
        var word = passage.Words.At(i);
        var begins = i == passage.Sentence.First;
        return end > i || passage.People.Knows(word) || !begins || !CommonWords.Contains(word) ? (i, end) : null;
    }

    private static bool IsNameWord(Passage passage, int i)
    {
        var word = passage.Words[i];
        var text = passage.Words.Text.AsSpan(word.Start, word.Length);
        if (passage.IsUncased)
        {
            return word.Length > 2 && !NoNames.Contains(word.Lower) && !CommonWords.Contains(word.Lower) && !OrdinaryWords.HasEnding(word.Lower)
                && text.IndexOfAnyInRange('0', '9') < 0;
        }

        return word.Capital && word.Length > 1 && !NoNames.Contains(word.Lower) && !IsAcronym(text) && text.IndexOfAnyInRange('0', '9') < 0
            && !word.Lower.EndsWith("'re", StringComparison.Ordinal) && !word.Lower.EndsWith("'d", StringComparison.Ordinal) && !word.Lower.EndsWith("n't", StringComparison.Ordinal);
    }

    private static bool IsAcronym(ReadOnlySpan<char> text) => text.Length > 1 && char.IsUpper(text[1]);
}
