using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Analytics.Settings;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Notes;
using RevOps.Domain.Deals.Risk;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Leads.Assessment;
using RevOps.Domain.Leads.Decisions;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.NextSteps;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Domain.Reviews.Rules;

namespace RevOps.Domain;

/// <summary>Registers engines and use cases; their ports come from the infrastructure.</summary>
public static class ServiceRegistration
{
    /// <summary>Adds one registration a feature.</summary>
    public static IServiceCollection AddDomain(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddAnalysis().AddCalls().AddReviews().AddCoaching().AddPractice().AddImports().AddDeals().AddCustomers().AddLearnt().AddRevenueAlerts();
    }

    /// <summary>The engine alone: what the command line needs, without any storage.</summary>
    public static IServiceCollection AddAnalysis(this IServiceCollection services)
    {
        services.TryAddSingleton<TranscriptReader>();
        services.TryAddSingleton(_ => new CallAnalyzer());
        services.TryAddSingleton<IScorer, RulesScorer>();
        services.TryAddSingleton<ScoreCall>();
        services.TryAddSingleton<AnalyzeTranscript>();
        return services;
    }

    private static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.AddSingleton<CallOwnerFinder>();
        services.AddSingleton<RepChoices>();
        services.AddSingleton<ImportCalls>();
        services.AddSingleton<NameRep>();
        services.AddSingleton<CommentOnCall>();
        services.AddSingleton<DeleteCall>();
        return services;
    }

    private static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        services.AddSingleton<AcknowledgeAlert>();
        services.AddSingleton<EditAlertRules>();
        services.AddSingleton<CallConsents>();
        services.AddSingleton<AnswerConsent>();
        services.AddSingleton<StopRecording>();
        services.AddSingleton<EditCoachingRules>();
        services.AddSingleton<OpenLiveCall>();
        services.AddSingleton<LiveFlow>();
        services.AddSingleton<HearLiveCall>();
        services.AddSingleton<CloseLiveCall>();
        services.AddSingleton<WatchLiveCall>();
        services.AddSingleton<FinishLiveCall>();
        services.AddSingleton<SeePlaybooks>();
        services.AddSingleton<DraftPlaybook>();
        services.AddSingleton<PublishPlaybook>();
        return services;
    }

    private static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<TakeUpFile>();
        services.AddSingleton<PreviewImport>();
        services.AddSingleton<SteerImports>();
        return services;
    }

    private static IServiceCollection AddPractice(this IServiceCollection services)
    {
        services.AddSingleton<FindScript>();
        services.AddSingleton<JudgePractice>();
        services.AddSingleton<StartPractice>();
        services.AddSingleton<AnswerPractice>();
        services.AddSingleton<EndPractice>();
        services.AddSingleton<ReadPractice>();
        services.AddSingleton<JudgeDrill>();
        services.AddSingleton<AssignPractice>();
        return services;
    }

    private static IServiceCollection AddCustomers(this IServiceCollection services)
    {
        services.AddSingleton<SeeAccount>();
        services.AddSingleton<ReckonAccounts>();
        services.AddSingleton<EditOrganisation>();
        services.AddSingleton<SeeLead>();
        services.AddSingleton<DisqualifyLead>();
        services.AddSingleton<WordOutreach>();
        services.AddSingleton<ScoreLeads>();
        services.AddSingleton<SeeProfiles>();
        services.AddSingleton<EditProfile>();
        return services;
    }

    private static IServiceCollection AddLearnt(this IServiceCollection services)
    {
        services.AddSingleton<ITrainingSource, LearnDealWins>();
        services.AddSingleton<ITrainingSource, LearnLeadConversions>();
        services.AddSingleton<RenewModels>();
        services.AddSingleton<SeeModels>();
        services.AddSingleton<ReckonDeals>();
        services.AddSingleton<SeeDealChance>();
        services.AddSingleton<ReckonLeads>();
        services.AddSingleton<SeeLeadChance>();
        return services;
    }

    private static IServiceCollection AddDeals(this IServiceCollection services)
    {
        services.AddSingleton<MoveDeal>();
        services.AddSingleton<UndoMove>();
        services.AddSingleton<EditDeal>();
        services.AddSingleton<UndoEdit>();
        services.AddSingleton<DeliverDealWrite>();
        services.AddSingleton<SteerDealWrite>();
        services.AddSingleton(new DealJudge(new DealAssessor(), new RiskEngine()));
        services.AddSingleton<AssessDeal>();
        services.AddSingleton<DecideLetter>();
        services.AddSingleton<DecideAction>();
        services.AddSingleton<PlanAction>();
        services.AddSingleton<AttachNote>();
        services.AddSingleton<LinkCall>();
        return services;
    }

    private static IServiceCollection AddRevenueAlerts(this IServiceCollection services)
    {
        services.AddSingleton<AnswerRevenueAlert>();
        services.AddSingleton<EditRevenueRules>();
        services.AddSingleton<SetQuietHours>();
        return services;
    }

    private static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<OverrideCriterion>();
        services.AddSingleton<WordNextStep>();
        services.AddSingleton<DisputeCriterion>();
        services.AddSingleton<SeeFeedback>();
        return services.AddReviewPipeline();
    }

    /// <summary>From a CRM's ended call to its feedback, here and there.</summary>
    private static IServiceCollection AddReviewPipeline(this IServiceCollection services)
    {
        services.AddSingleton<AnnounceCalls>();
        services.AddSingleton<PollConnection>();
        services.AddSingleton<ReadBook>();
        services.AddSingleton<RunReview>();
        services.AddSingleton<ReadReview>();
        services.AddSingleton<RepDirectory>();
        services.AddSingleton<ReviewCustomer>();
        services.AddSingleton<ScoreReview>();
        services.AddSingleton<FeedbackText>();
        services.AddSingleton<RenewWrites>();
        services.AddSingleton<SteerReviews>();
        services.AddSingleton<ChooseCall>();
        services.AddSingleton<UndoWrite>();
        services.AddSingleton<DecideConflict>();
        return services;
    }
}
