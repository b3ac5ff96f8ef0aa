using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>Admins set the rules for calls that are on.</summary>
public sealed class EditCoachingRules(ICoachingRules store, TimeProvider time)
{
    /// <summary>Stores them for calls that are opened from now on; the new version.</summary>
    public async Task<Result<StoredRules, GovernanceError>> RunAsync(Viewer viewer, CoachingRules rules, int basedOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(rules);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        if (Problem(rules) is { } problem)
        {
            return problem;
        }

        var clean = rules with { InformSentence = rules.InformSentence.Trim(), AskSentence = rules.AskSentence.Trim() };
        var audit = AuditEntry.By(viewer, time, "coaching.rules-changed", "coaching:rules", InWords(clean));
        return await store.SaveAsync(clean, basedOn, audit, cancellationToken)
            ? new StoredRules(clean, basedOn + 1)
            : new GovernanceError(GovernanceErrorKind.Conflict, "Somebody else changed the rules meanwhile", "Load the page again to see theirs, then make your change");
    }

    private static GovernanceError? Problem(CoachingRules rules)
    {
        if (rules.Countries.Keys.FirstOrDefault(x => Country.Find(x)?.Code != x) is { } unknown)
        {
            return new GovernanceError(GovernanceErrorKind.Invalid, $"There is no country {unknown}", "Choose one from the list", "countries");
        }

        return Sentence(rules.InformSentence, "inform") ?? Sentence(rules.AskSentence, "ask");
    }

    private static GovernanceError? Sentence(string text, string field) =>
        string.IsNullOrWhiteSpace(text) || text.Length > CoachingRules.LongestSentence || text.Any(char.IsControl)
            ? new GovernanceError(
                GovernanceErrorKind.Invalid, $"The sentence has 1 to {CoachingRules.LongestSentence} characters in one line", "Write what a rep can say in one breath", field)
            : null;

    private static string InWords(CoachingRules rules)
    {
        var countries = rules.Countries.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $", {x.Key} {Word(x.Value)}");
        return $"Consent: {Word(rules.Rule)}{string.Concat(countries)}; after an objection the coach {(rules.AfterObjection == AfterObjection.GoOn ? "goes on in memory" : "stops")}; browser speech {(rules.BrowserSpeech ? "allowed" : "off")}";
    }

    private static string Word(ConsentRule rule) => rule switch
    {
        ConsentRule.Inform => "inform",
        ConsentRule.Ask => "ask",
        _ => "off",
    };
}
