namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>A new judge is one class and one line here.</summary>
internal static class AllJudges
{
    public static IReadOnlyList<IJudge> Create() =>
    [
        new AgendaJudge(),
        new AskUnderstoodJudge(),
        new ConductJudge(),
        new DecisionJudge(),
        new InteractivityJudge(),
        new MeetingAskJudge(),
        new NextStepJudge(),
        new ObjectionJudge(),
        new OpenerJudge(),
        new OutcomesJudge(),
        new PainJudge(),
        new PaperProcessJudge(),
        new ProofJudge(),
        new QuestioningJudge(),
        new RelevanceJudge(),
        new RiskJudge(),
        new StakeholdersJudge(),
        new TermsJudge(),
        new TiedToPainJudge(),
        new TradeJudge(),
        new ValueBeforePriceJudge(),
    ];
}
