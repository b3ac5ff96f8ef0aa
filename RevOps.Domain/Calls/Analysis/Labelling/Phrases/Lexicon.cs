using System.Collections.Frozen;
using System.Reflection;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>The embedded lexicons, compiled once a process. Safe for use by any number of calls at once.</summary>
internal sealed class Lexicon
{
    private const string Folder = "RevOps.Domain.Calls.Analysis.Lexicons.";
    private const string WordsFile = "words.txt";
    private const string FillersFile = "fillers.txt";
    private const string Always = "always";
    private const string NotRival = "not-rival";

    // Sections of words.txt that are word lists; every other section of every file is patterns of the Sense it is named after.
    private const string Forms = "forms";
    private const string Numbers = "numbers";
    private const string Soft = "soft";
    private const string Stress = "stress";
    private const string LeadIn = "lead-in";
    private const string Opener = "opener";
    private const string Telling = "telling";
    private const string NotMisspelt = "not-misspelt";

    private static readonly Lazy<Lexicon> Loaded = new(Load);
    private readonly PhraseTrie _phrases = new();
    private readonly PhraseTrie _asSaid = new();

    private Lexicon(LexiconFile words, LexiconFile fillers, IReadOnlyList<LexiconFile> phraseFiles)
    {
        var ids = new Vocabulary.Builder();
        foreach (var word in List(words, Always).Concat(List(words, NotMisspelt)).Concat(List(words, NotRival)))
        {
            ids.Add(word);
        }

        var forms = new WordForms(ids, words.Sections[Forms], words.Sections[Numbers]);
        var spelling = new Spelling(ids, List(words, Telling));
        Cleaner = new SpeechCleaner(forms, Ids(ids, words, Soft), Ids(ids, words, Stress), Ids(ids, words, LeadIn), Ids(ids, words, Opener));
        Compile(ids, fillers, words.Groups, _asSaid);
        phraseFiles.ToList().ForEach(file => Compile(ids, file, words.Groups, _phrases));
        _asSaid.Freeze();
        _phrases.Freeze();
        Vocabulary = ids.Build();
        Tokenizer = new Tokenizer(Vocabulary, forms, spelling);
    }

    public static Lexicon Current => Loaded.Value;

    public Vocabulary Vocabulary { get; }

    public Tokenizer Tokenizer { get; }

    public SpeechCleaner Cleaner { get; }

    /// <summary>Finds the phrases of fillers.txt in the words as said.</summary>
    public void MatchAsSaid(List<Token> words, List<PhraseHit> into) => _asSaid.Match(words, into);

    /// <summary>Finds all other phrases in the words as meant.</summary>
    public void Match(List<Token> words, List<PhraseHit> into) => _phrases.Match(words, into);

    private static void Compile(Vocabulary.Builder ids, LexiconFile file, Dictionary<string, LexiconEntry> shared, PhraseTrie into)
    {
        var parser = new PhraseParser(ids, shared.Concat(file.Groups).ToFrozenDictionary());
        foreach (var (section, entries) in file.Sections)
        {
            var sense = Senses.Parse(section);
            foreach (var entry in entries)
            {
                parser.Parse(entry).ForEach(sequence => into.Add(sequence, sense, entry.Place));
            }
        }
    }

    private static IEnumerable<string> List(LexiconFile file, string section) => file.Sections[section].SelectMany(x => x.Text.Split(' '));

    private static FrozenSet<int> Ids(Vocabulary.Builder ids, LexiconFile file, string section) => List(file, section).Select(ids.Add).ToFrozenSet();

    private static Lexicon Load()
    {
        var assembly = typeof(Lexicon).Assembly;
        var names = assembly.GetManifestResourceNames().Where(x => x.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var files = names.ToDictionary(x => x[Folder.Length..], x => Read(assembly, x), StringComparer.Ordinal);
        return new Lexicon(files[WordsFile], files[FillersFile], [.. files.Where(x => x.Key is not (WordsFile or FillersFile)).Select(x => x.Value)]);
    }

    private static LexiconFile Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return LexiconFile.Parse(name[Folder.Length..], reader);
    }
}
