using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Engine.Hearing;

/// <summary>What is listened for besides the judges' cues: the scenario's own phrases, and what only a practice needs.</summary>
internal static class PracticeCues
{
    public const string Fact = "fact:";
    public const string Question = "question:";
    public const string Objection = "objection:";

    private static readonly Lazy<IReadOnlyList<Cue>> General = new(() => LexiconFiles.Read("Practice.Hearing."));

    public static Lexicon Of(Scenario scenario) => new(
    [
        .. General.Value,
        .. scenario.Facts.Select(x => Said(Fact + x.Key, x.AskedBy)),
        .. scenario.Questions.Select(x => Said(Question + x.Key, x.AnsweredBy)),
        .. scenario.Objections.Select(x => Said(Objection + x.Key, x.AnsweredBy)),
    ]);

    public static Lexicon OfAnyCall { get; } = new(General.Value);

    private static Cue Said(string key, IReadOnlyList<string> phrases) => new(key, "rep", Deniable: false, [], phrases);
}
